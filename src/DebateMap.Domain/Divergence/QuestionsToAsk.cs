namespace DebateMap.Domain;

/// <summary>Puts what is not known of the two and could move a target into the words and the order of the report.</summary>
internal static class QuestionsToAsk
{
    /// <summary>Most reach first, then fewest live steps to a target, then by kind, id and participant.</summary>
    public static Items<QuestionToAsk> Report(Comparison views, ReadOnlySpan<Outlook> outlooks)
    {
        var map = views.Map;
        var found = new List<(double Reach, int Distance, QuestionToAsk Question)>();
        foreach (var outlook in outlooks)
        {
            for (var claim = 0; claim < map.ClaimCount; claim++)
            {
                if (!Numbers.IsNothing(outlook.ReachOfClaims[claim]))
                    Add(outlook, outlook.ReachOfClaims[claim], new(RecordKind.Claim, map.Claims[claim].Value), claim);
            }

            for (var step = 0; step < map.Steps.Length; step++)
            {
                if (!Numbers.IsNothing(outlook.ReachOfSteps[step]))
                    Add(outlook, outlook.ReachOfSteps[step], new(RecordKind.Inference, map.Steps[step].Value), map.BearsOn[step]);
            }
        }

        found.Sort(Order);
        return found.ConvertAll(f => f.Question).ToItems();

        void Add(Outlook outlook, double reach, RecordKey about, int from) =>
            found.Add((Numbers.Rounded(reach), views.Routes.Distance[from], new(outlook.Person, about, reach)));
    }

    private static int Order((double Reach, int Distance, QuestionToAsk Question) x, (double Reach, int Distance, QuestionToAsk Question) y)
    {
        if (x.Reach != y.Reach)
            return y.Reach.CompareTo(x.Reach);
        if (x.Distance != y.Distance)
            return x.Distance.CompareTo(y.Distance);
        var byAbout = x.Question.About.CompareTo(y.Question.About);
        return byAbout != 0 ? byAbout : x.Question.Ask.CompareTo(y.Question.Ask);
    }
}
