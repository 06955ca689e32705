namespace DebateMap.Domain;

/// <summary>Puts what is not known of the two and could move a target into the words and the order of the report.</summary>
internal static class QuestionsToAsk
{
    /// <summary>Most reach first, then fewest live steps to a target, then by kind, id and participant.</summary>
    public static Items<QuestionToAsk> Report(Comparison views, ReadOnlySpan<Outlook> outlooks)
    {
        var map = views.Map;
        var found = new List<QuestionToAsk>();
        foreach (var outlook in outlooks)
        {
            for (var claim = 0; claim < map.ClaimCount; claim++)
            {
                if (!Numbers.IsNothing(outlook.ReachOfClaims[claim]))
                    found.Add(new(outlook.Person, new(RecordKind.Claim, map.Claims[claim].Value), outlook.ReachOfClaims[claim]));
            }

            for (var step = 0; step < map.Steps.Length; step++)
            {
                if (!Numbers.IsNothing(outlook.ReachOfSteps[step]))
                    found.Add(new(outlook.Person, new(RecordKind.Inference, map.Steps[step].Value), outlook.ReachOfSteps[step]));
            }
        }

        return LargestFirst.Of(found, question => question.Reach, Order);

        int Order(QuestionToAsk x, QuestionToAsk y)
        {
            var byDistance = Distance(x.About).CompareTo(Distance(y.About));
            var byAbout = byDistance != 0 ? byDistance : x.About.CompareTo(y.About);
            return byAbout != 0 ? byAbout : x.Ask.CompareTo(y.Ask);
        }

        int Distance(RecordKey about) =>
            views.Routes.Distance[about.Kind == RecordKind.Claim ? map[new ClaimId(about.Id)] : map.BearsOn[map[new InferenceId(about.Id)]]];
    }
}
