namespace DebateMap.Domain;

/// <summary>One crux made of several that say the same.</summary>
/// <param name="Changes">Puts the one that stays and removes the others.</param>
/// <param name="Merged">The one that stays, as it will be.</param>
/// <param name="Clashes">What the others have otherwise, in their order and that of the fields.</param>
public sealed record CruxMerge(ChangeSet Changes, Crux Merged, Items<CruxClash> Clashes)
{
    /// <summary>
    /// Plans a merge: people, tags and forecasts come together, and tests and resolutions stand one below the other. Where only one can be
    /// kept it is that of the crux that stays.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="keep">The crux that stays.</param>
    /// <param name="others">Those that go.</param>
    public static CruxMerge Of(Debate debate, CruxId keep, params IEnumerable<CruxId> others)
    {
        var merged = debate.Cruxes[keep];
        var clashes = new List<CruxClash>();
        var gone = others.Where(id => id != keep).Distinct().Select(id => debate.Cruxes[id]).ToList();
        foreach (var other in gone)
        {
            clashes.AddRange(ClashesOf(debate, merged, other));
            merged = Together(merged, other);
        }

        return new(ChangeSet.Put(merged).With(gone.Select(c => new Remove(c.Key))), merged, clashes.ToItems());
    }

    /// <summary>The cruxes of the same claim and target, group by group, in the order of the debate.</summary>
    public static Items<Items<CruxId>> Twins(Debate debate) =>
        debate.Cruxes.GroupBy(c => (c.Claim, c.Target)).Where(g => g.Count() > 1).Select(g => g.Select(c => c.Id).ToItems()).ToItems();

    private static Crux Together(Crux crux, Crux other) => crux with
    {
        ProposedBy = crux.ProposedBy.Union(other.ProposedBy).ToItems(),
        AcceptedBy = crux.AcceptedBy.Union(other.AcceptedBy.Except(crux.RejectedBy)).ToItems(),
        RejectedBy = crux.RejectedBy.Union(other.RejectedBy.Except(crux.AcceptedBy)).ToItems(),
        Tags = crux.Tags.Union(other.Tags).ToItems(),
        Test = Paragraphs.Join(crux.Test, other.Test),
        Resolution = Paragraphs.Join(crux.Resolution, other.Resolution),
        Forecasts = crux.Forecasts.Concat(other.Forecasts.ExceptBy(crux.Forecasts.Select(f => f.Participant), f => f.Participant)).ToItems(),
        Annotation = crux.Annotation ?? other.Annotation,
    };

    private static IEnumerable<CruxClash> ClashesOf(Debate debate, Crux crux, Crux other)
    {
        foreach (var field in Kinds.Crux.Fields.Where(f => f.Name is "claim" or "target" or "status" or "annotation"))
        {
            if (field.Get(other) is string theirs && field.Get(crux) is string kept && kept != theirs)
                yield return new(other.Id, field.Name, null, Words(field, kept), Words(field, theirs));
        }

        foreach (var person in other.RejectedBy.Intersect(crux.AcceptedBy))
            yield return new(other.Id, "acceptedBy", person, "a crux for them", "none for them");
        foreach (var person in other.AcceptedBy.Intersect(crux.RejectedBy))
            yield return new(other.Id, "rejectedBy", person, "none for them", "a crux for them");
        foreach (var forecast in other.Forecasts)
        {
            if (crux.Forecasts.FirstOrDefault(f => f.Participant == forecast.Participant) is { } kept && kept != forecast)
                yield return new(other.Id, "forecasts", forecast.Participant, Show(kept), Show(forecast));
        }

        string Words(Field field, string value) => field.Name switch
        {
            "claim" or "target" => debate.Claims[new ClaimId(value)].Text,
            "annotation" => debate.Annotations[new AnnotationId(value)].Exact,
            _ => value,
        };
    }

    private static string Show(Forecast forecast)
    {
        var said = new (string What, double? Much)[]
        {
            ("the claim", forecast.Claim), ("the target", forecast.Target), ("the target if the claim holds", forecast.TargetIfTrue), ("if it does not", forecast.TargetIfFalse),
        };
        return string.Join(", ", said.Where(f => f.Much is not null).Select(f => FormattableString.Invariant($"{f.What} {f.Much:0.####}")));
    }
}

/// <summary>Something that two cruxes have in different ways, of which only one can be kept.</summary>
/// <param name="Other">The crux that goes.</param>
/// <param name="Field">The name of the field in files.</param>
/// <param name="Person">Of whom it is said; null where it is not about one person.</param>
/// <param name="Kept">What stays, as shown.</param>
/// <param name="Dropped">What goes, as shown.</param>
public sealed record CruxClash(CruxId Other, string Field, ParticipantId? Person, string Kept, string Dropped);
