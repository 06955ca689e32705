using System.Collections.Frozen;
using DebateMap.Domain;
using DebateMap.Storage.Accounts;

namespace DebateMap.Web.Access;

/// <summary>
/// The one table of who may do what. Pages and endpoints name the <see cref="Right"/> that they need; a change set says by its effects
/// what kinds of records and fields it touches. docs/security.md shows it, and a test holds the two together.
/// </summary>
public static class AccessTable
{
    /// <summary>The least role that has a right within a debate. The other rights are not of a debate.</summary>
    public static FrozenDictionary<Right, Role> Least { get; } = new Dictionary<Right, Role>
    {
        [Right.Read] = Role.Reader,
        [Right.Propose] = Role.Viewer,
        [Right.SpeakForSelf] = Role.Participant,
        [Right.Discuss] = Role.Annotator,
        [Right.Change] = Role.Annotator,
        [Right.Moderate] = Role.Moderator,
        [Right.Own] = Role.Owner,
    }.ToFrozenDictionary();

    /// <summary>The fields that ask for more than <see cref="Right.Change"/>.</summary>
    public static FrozenDictionary<(RecordKind Kind, string Field), Right> Guarded { get; } = new Dictionary<(RecordKind, string), Right>
    {
        [(RecordKind.Crux, "status")] = Right.Moderate,
        [(RecordKind.Crux, "tags")] = Right.Moderate,
        [(RecordKind.Crux, "resolution")] = Right.Moderate,
    }.ToFrozenDictionary();

    /// <summary>Whether a right is one within a debate.</summary>
    public static bool IsOfDebate(Right right) => Least.ContainsKey(right);

    /// <summary>Whether somebody has a right in a debate.</summary>
    public static bool May(Standing standing, Right right) => right switch
    {
        Right.Change when standing is { Role: Role.Annotator, AnnotatorsPropose: true } => false,
        Right.SpeakForSelf => standing.Participant is not null && (standing.ByLink || standing.Role >= Least[right]),
        _ => standing.Role >= Least[right],
    };

    /// <summary>What of a change somebody may not do; nothing where they may do all of it.</summary>
    public static Items<Fault> Refusals(Standing standing, Items<Effect> effects) =>
        effects.Where(e => !May(standing, e)).Select(e => new Fault($"{Kinds.Of(e.Key.Kind).Plural}.{e.Key.Id}", Why(standing, e))).ToItems();

    /// <summary>The right that an effect needs of whoever may change the debate.</summary>
    public static Right Needed(Effect effect) => Touched(effect).Any(f => Guarded.ContainsKey((effect.Key.Kind, f.Name))) ? Right.Moderate : Right.Change;

    private static bool May(Standing standing, Effect effect) =>
        (May(standing, Right.Change) && May(standing, Needed(effect)))
        || (May(standing, Right.SpeakForSelf) && OwnWords.Cover(effect, standing.Participant!.Value) && (!standing.ByLink || IsAnswer(effect)));

    /// <summary>Whether it can be an answer to what is said of somebody: by a link nothing else is done.</summary>
    private static bool IsAnswer(Effect effect) => effect.Key.Kind is RecordKind.Position or RecordKind.Restatement;

    private static string Why(Standing standing, Effect effect) => standing.Role switch
    {
        _ when standing.ByLink => "by this link you answer only what is said of you",
        >= Role.Annotator when May(standing, Right.Change) => "only a moderator may settle this: propose it",
        >= Role.Annotator => "annotators propose changes to this debate: propose it",
        Role.Participant when standing.Participant is not null => "a participant changes only what is attributed to them: propose it",
        _ => "you may not change this debate: propose it, or ask its owner",
    };

    /// <summary>The fields that a change touches: those that differ, or those that a new or removed record fills in.</summary>
    private static IEnumerable<Field> Touched(Effect effect)
    {
        if (effect is { Before: not null, After: not null })
            return effect.Fields();
        var kind = Kinds.Of(effect.Key.Kind);
        var blank = kind.Blank(effect.Key.Id);
        return (effect.After ?? effect.Before) is { } there ? kind.Fields.Where(f => !Equals(f.Get(there.Record), f.Get(blank))) : [];
    }
}
