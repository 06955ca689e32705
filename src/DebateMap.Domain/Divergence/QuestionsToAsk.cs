namespace DebateMap.Domain;

/// <summary>Puts what is not known of the two and could move a target into the words and the order of the report.</summary>
internal static class QuestionsToAsk
{
    /// <summary>Most reach first, then fewest live steps to a target, then by kind, id and participant.</summary>
    public static Items<QuestionToAsk> Report(Comparison views, ReadOnlySpan<Outlook> outlooks)
    {
        var map = views.Map;
        var found = new List<Question>();
        foreach (var outlook in outlooks)
        {
            for (var claim = 0; claim < map.ClaimCount; claim++)
            {
                if (!Numbers.IsNothing(outlook.ReachOfClaims[claim]))
                    found.Add(new(outlook.Person, RecordKind.Claim, claim, outlook.ReachOfClaims[claim]));
            }

            for (var step = 0; step < map.Steps.Length; step++)
            {
                if (!Numbers.IsNothing(outlook.ReachOfSteps[step]))
                    found.Add(new(outlook.Person, RecordKind.Inference, step, outlook.ReachOfSteps[step]));
            }
        }

        return LargestFirst.Of(found, question => question.Reach, Order, question => new QuestionToAsk(question.Ask, About(question), question.Reach));

        RecordKey About(Question question) =>
            new(question.Kind, question.Kind == RecordKind.Claim ? map.Claims[question.Number].Value : map.Steps[question.Number].Value);

        int Order(Question x, Question y)
        {
            var order = Distance(x).CompareTo(Distance(y));
            if (order == 0)
                order = x.Kind.CompareTo(y.Kind);
            if (order == 0)
                order = x.Kind == RecordKind.Claim ? map.Rank[x.Number].CompareTo(map.Rank[y.Number]) : map.Steps[x.Number].CompareTo(map.Steps[y.Number]);
            return order != 0 ? order : x.Ask.CompareTo(y.Ask);
        }

        int Distance(Question question) => views.Routes.Distance[question.Kind == RecordKind.Claim ? question.Number : map.BearsOn[question.Number]];
    }

    /// <summary>A question on a claim or a step, by its number.</summary>
    private readonly record struct Question(ParticipantId Ask, RecordKind Kind, int Number, double Reach);
}
