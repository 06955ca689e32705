using DebateMap.Domain;

namespace DebateMap.Web.Features.Divergences;

/// <summary>Credences that are tried out and not saved. Lives as long as the page part that it is made on.</summary>
public sealed class Supposition
{
    private Analysis? _of;
    private Items<CredenceChange> _with;
    private Analysis? _result;

    /// <summary>Who would give which claim which credence, in the order in which they were first moved.</summary>
    public Items<CredenceChange> Changes { get; private set; }

    /// <summary>Supposes a credence in place of an earlier one.</summary>
    /// <param name="change">Who, of what, how much.</param>
    /// <param name="asItIs">What they make of the claim as things are: to come back to that is to suppose nothing.</param>
    public void Suppose(CredenceChange change, Opinion asItIs)
    {
        var known = Changes.Any(c => IsSame(c, change));
        Changes = IsAsItIs(change, asItIs) ? Changes.Where(c => !IsSame(c, change)).ToItems()
            : known ? Changes.Select(c => IsSame(c, change) ? change : c).ToItems()
            : Changes.Append(change).ToItems();
    }

    /// <summary>Supposes it no longer.</summary>
    public void Drop(CredenceChange change) => Changes = Changes.Where(c => !IsSame(c, change)).ToItems();

    /// <summary>Supposes nothing.</summary>
    public void Clear() => Changes = [];

    /// <summary>The analysis if it were so: the same object where nothing is supposed. What no longer can be supposed of it is forgotten.</summary>
    public Analysis On(Analysis analysis)
    {
        if (Changes.IsEmpty)
            return analysis;
        if (ReferenceEquals(analysis, _of) && Changes == _with)
            return _result!;
        var supposed = analysis.Supposing(Changes);
        if (supposed.ValueOrDefault is not { } result)
        {
            Changes = Changes.Where(c => analysis.Supposing([c]).Faults.IsEmpty).ToItems();
            return On(analysis);
        }

        (_of, _with, _result) = (analysis, Changes, result);
        return result;
    }

    private static bool IsSame(CredenceChange one, CredenceChange other) => one.Participant == other.Participant && one.Claim == other.Claim;

    /// <summary>The page moves credences by hundredths.</summary>
    private static bool IsAsItIs(CredenceChange change, Opinion asItIs) =>
        asItIs.Position is not null && Math.Abs(change.Credence - asItIs.Credence) < .005;
}
