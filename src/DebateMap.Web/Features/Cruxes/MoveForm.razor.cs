using DebateMap.Domain;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Workspace;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>Asks for what a column needs.</summary>
public sealed partial class MoveForm : DeskComponent
{
    private readonly Dictionary<string, Dictionary<ClaimId, Position>> _views = [];
    private Debate? _viewsOf;

    private static readonly (string Value, string Text)[] Known =
        [(Words.Of(Basis.Stated), "in their own words"), (Words.Of(Basis.Confirmed), "confirmed by them"), (Words.Of(Basis.Attributed), "somebody else says so"), (Words.Of(Basis.Inferred), "my reading")];

    /// <summary>What is being written.</summary>
    [Parameter, EditorRequired]
    public required MoveDraft Draft { get; set; }

    /// <summary>Whether it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>It is to be saved.</summary>
    [Parameter]
    public EventCallback OnSave { get; set; }

    /// <summary>It is to be forgotten.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Something was written.</summary>
    [Parameter]
    public EventCallback OnEdited { get; set; }

    /// <summary>The crux as it was when this was begun: what is asked does not change while somebody answers.</summary>
    private Crux Crux => Draft.Seen ?? Desk.Debate.Cruxes[new CruxId(Draft.Crux)];

    private string Claim => Labels.Of(Desk.Debate, Crux.Key);

    private CruxNeeds Asked => CruxMoves.Lacks(Crux, Draft.To) | (Draft.Test != (Crux.Test ?? "") ? CruxMoves.Needs(Draft.To) & CruxNeeds.Test : CruxNeeds.None);

    /// <summary>The two who are compared, as far as they have not been named.</summary>
    private IEnumerable<ParticipantId> Likely => Desk.Pair is not { } pair ? [] : new[] { pair.A, pair.B }.Where(p => !Draft.People.Contains(p.Value));

    /// <summary>Whether all who were named have a view of the target, and no two of them part on it.</summary>
    private bool OneSide
    {
        get
        {
            var views = Draft.People.Select(p => ViewsOf(p).GetValueOrDefault(Crux.Target)).ToList();
            return views.Count >= CruxMoves.Sides && views.TrueForAll(v => v is not null) && !views.Any(v => Relations.Between(views[0], v).IsParted());
        }
    }

    /// <summary>What somebody else made of the crux since this was begun.</summary>
    private List<(string Field, string Value)> Meanwhile
    {
        get
        {
            if (Draft.Seen is not { } seen || Desk.Debate.Cruxes.Find(seen.Id) is not { } now || now == seen)
                return [];
            return [.. Kinds.Crux.Fields.Where(f => !Equals(f.Get(seen), f.Get(now))).Select(f => (FieldLabels.Of(f), Shown(f, now)))];
        }
    }

    private string Shown(Field field, Crux crux) => field.Name switch
    {
        "status" => BoardWords.Lower(crux.Status),
        "proposedBy" or "acceptedBy" or "rejectedBy" => string.Join(", ", field.Targets(crux).Select(Name)) is { Length: > 0 } names ? names : "nobody",
        "claim" or "target" => Labels.Of(Desk.Debate, new(RecordKind.Claim, field.Show(crux))),
        "forecasts" => "changed",
        _ => field.Show(crux) is { Length: > 0 } text ? text : "nothing",
    };

    private Position? Held(string person) => ViewsOf(person).GetValueOrDefault(Crux.Claim);

    /// <summary>What somebody thinks of each claim: looked for once, and not at each key.</summary>
    private Dictionary<ClaimId, Position> ViewsOf(string person)
    {
        if (!ReferenceEquals(_viewsOf, Desk.Debate))
        {
            _viewsOf = Desk.Debate;
            _views.Clear();
        }

        return _views.TryGetValue(person, out var known) ? known : _views[person] = Credences.Effective(Desk.Debate, new(person));
    }

    private string Name(string person) => Look.People.Name(Desk.Debate, new ParticipantId(person));

    private void Add(string? person)
    {
        if (person is not null && !Draft.People.Contains(person))
            Draft.People.Add(person);
    }

    private void LeaveOut(string person) => Draft.People.Remove(person);

    private string? Invalid(string field) => Draft.FaultOf(field) is null ? null : "true";

    private string? FaultId(string field) => Draft.FaultOf(field) is null ? null : $"fault-{Draft.Crux}-{field}";
}
