namespace DebateMap.Domain;

/// <summary>Which verdict of a person on a step counts.</summary>
public static class Verdicts
{
    /// <summary>
    /// One person's verdict on each inference that they have one on: being among those who argue it is an accept; any endorsement
    /// replaces it, and the last one counts.
    /// </summary>
    public static Dictionary<InferenceId, Verdict> Effective(Debate debate, ParticipantId participant)
    {
        var verdicts = new Dictionary<InferenceId, Verdict>();
        foreach (var inference in debate.Inferences)
        {
            if (inference.By.Contains(participant))
                verdicts[inference.Id] = Verdict.Accept;
        }

        foreach (var endorsement in debate.Endorsements)
        {
            if (endorsement.Participant == participant)
                verdicts[endorsement.Inference] = endorsement.Verdict;
        }

        return verdicts;
    }
}
