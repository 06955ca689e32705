using DebateMap.Domain;

namespace DebateMap.Storage;

/// <summary>What a list of revisions shows of one: all but what it did to each record.</summary>
/// <param name="Number">1, 2, … within the debate.</param>
/// <param name="Author">Who acted.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Summary">One line that says what it did.</param>
/// <param name="Undoes">The revision that it takes back, where it is an undo.</param>
/// <param name="Redoes">The revision that it does again, where it is a redo.</param>
public sealed record RevisionListing(int Number, string Author, DateTimeOffset At, string Summary, int? Undoes, int? Redoes);

/// <summary>Part of a list of revisions.</summary>
/// <param name="Total">How many there are in the whole list.</param>
/// <param name="Revisions">Those that were asked for, newest first.</param>
public sealed record RevisionPage(int Total, IReadOnlyList<RevisionListing> Revisions);

/// <summary>Which revisions of a debate are wanted; what is null is not asked about.</summary>
/// <param name="Author">Whose.</param>
/// <param name="Kind">Those that changed any record of this kind; not asked about where a record is given.</param>
/// <param name="Record">Those that changed this record.</param>
public sealed record RevisionFilter(string? Author = null, RecordKind? Kind = null, RecordKey? Record = null)
{
    /// <summary>All of them.</summary>
    public static readonly RevisionFilter None = new();
}
