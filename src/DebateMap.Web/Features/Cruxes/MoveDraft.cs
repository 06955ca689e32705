using System.Text.Json.Serialization;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>What somebody is writing while they move a crux; nothing of it is saved before all of it is there.</summary>
public sealed class MoveDraft
{
    /// <summary>The id of the crux.</summary>
    public required string Crux { get; init; }

    /// <summary>The status that it is to take.</summary>
    public CruxStatus To { get; set; }

    /// <summary>The ids of those for whom it is a crux, by their own word.</summary>
    public List<string> People { get; init; } = [];

    /// <summary>How one would find out.</summary>
    public string Test { get; set; } = "";

    /// <summary>What was found, or why it is set aside.</summary>
    public string Resolution { get; set; } = "";

    /// <summary>What people's credences became; those of people who were taken off again are kept.</summary>
    public List<CredenceDraft> Credences { get; init; } = [];

    /// <summary>The snapshot that its writer has in mind.</summary>
    [JsonIgnore]
    public StoredDebate? On { get; set; }

    /// <summary>The crux as its writer has last seen it, or was last told.</summary>
    [JsonIgnore]
    public Crux? Seen { get; set; }

    /// <summary>What is missing or wrong, by field.</summary>
    [JsonIgnore]
    public Items<Fault> Faults { get; set; }

    /// <summary>Why it was not saved, beyond that.</summary>
    [JsonIgnore]
    public string? Problem { get; set; }

    /// <summary>Whether saving it was tried.</summary>
    [JsonIgnore]
    public bool Tried { get; set; }

    /// <summary>One that begins with what the crux has.</summary>
    /// <param name="on">The snapshot.</param>
    /// <param name="crux">The crux as it is there.</param>
    /// <param name="to">Where it goes.</param>
    public static MoveDraft Begin(StoredDebate on, Crux crux, CruxStatus to)
    {
        var begun = CruxMoves.Begin(crux, to);
        return new()
        {
            Crux = crux.Id.Value,
            To = to,
            On = on,
            Seen = crux,
            People = [.. begun.AcceptedBy.Select(p => p.Value)],
            Test = begun.Test ?? "",
            Resolution = begun.Resolution ?? "",
        };
    }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? FaultOf(string field) => Faults.FirstOrDefault(f => f.Path == field)?.Message;

    /// <summary>What is written of somebody's credence.</summary>
    public CredenceDraft Of(string person)
    {
        if (Credences.Find(c => c.Person == person) is { } there)
            return there;
        var added = new CredenceDraft { Person = person };
        Credences.Add(added);
        return added;
    }

    /// <summary>What it changes in a debate, or what is missing or wrong, by field.</summary>
    public Result<ChangeSet> ToChanges(Debate debate)
    {
        if (debate.Cruxes.Find(new CruxId(Crux)) is not { } crux)
            return new Result<ChangeSet>.Faulty([new("", "somebody removed the crux")]);
        var rows = People.Select(Of).ToList();
        var unreadable = CruxMoves.Needs(To).HasFlag(CruxNeeds.Credences) ? rows.SelectMany(Unreadable).ToList() : [];
        var changes = CruxMoves.Of(debate, crux, new(To)
        {
            AcceptedBy = People.Select(p => new ParticipantId(p)).ToItems(),
            Test = Test,
            Resolution = Resolution,
            Credences = rows.Select(r => r.ToCredence()).ToItems(),
        });
        return unreadable.Count == 0 ? changes
            : new Result<ChangeSet>.Faulty(unreadable.Concat(changes.Faults.ExceptBy(unreadable.Select(f => f.Path), f => f.Path)).ToItems());
    }

    /// <summary>Whether a debate has all of it already.</summary>
    public bool IsIn(Debate debate) => ToChanges(debate).ValueOrDefault is { } changes && changes.Changes.All(c => c is Put put && debate.Find(put.Key) is { } there && there.Equals(put.Record));

    private static IEnumerable<Fault> Unreadable(CredenceDraft row)
    {
        if (!string.IsNullOrWhiteSpace(row.Claim) && CredenceText.Read(row.Claim) is null)
            yield return new($"credences[{row.Person}]", Numeral);
        if (!string.IsNullOrWhiteSpace(row.Target) && CredenceText.Read(row.Target) is null)
            yield return new($"target[{row.Person}]", Numeral);
    }

    private const string Numeral = "write a number from 0 to 1, as in 0.7, or a percentage";
}

/// <summary>What is written of one person's credences.</summary>
public sealed class CredenceDraft
{
    /// <summary>The id of the person.</summary>
    public required string Person { get; init; }

    /// <summary>Of the crux claim.</summary>
    public string Claim { get; set; } = "";

    /// <summary>Of the target.</summary>
    public string Target { get; set; } = "";

    /// <summary>How we know, as files say it.</summary>
    public string Basis { get; set; } = Words.Of(Domain.Basis.Stated);

    /// <summary>The id of who says so, where it is attributed.</summary>
    public string? By { get; set; }

    /// <summary>As it goes into the record.</summary>
    public CredenceAfter ToCredence() => new(new(Person), CredenceText.Read(Claim))
    {
        Target = CredenceText.Read(Target),
        Basis = Words.Parse<Basis>(Basis) ?? Domain.Basis.Stated,
        By = By is { } by ? new(by) : null,
    };
}
