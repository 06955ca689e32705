using DebateMap.Domain;
using DebateMap.Storage.Accounts;

namespace DebateMap.Storage;

/// <summary>A debate as it stood at one revision.</summary>
/// <param name="Key">Which debate.</param>
/// <param name="Revision">The number of the last revision in it, from 1; give it back as <c>basedOn</c> when committing.</param>
/// <param name="Debate">The snapshot.</param>
public sealed record StoredDebate(DebateKey Key, int Revision, Debate Debate);

/// <summary>What a list of debates shows of one.</summary>
/// <param name="Key">Which debate.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">The number of its last revision.</param>
/// <param name="Changed">When that was made, UTC.</param>
/// <param name="ChangedBy">Who made it.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Turns">How many turns it has.</param>
/// <param name="Participants">How many participants it has.</param>
/// <param name="Role">What whoever asks is in it.</param>
/// <param name="Visibility">Who besides its members may read it.</param>
public sealed record DebateListing(
    DebateKey Key, string Title, int Revision, DateTimeOffset Changed, string ChangedBy, int Claims, int Turns, int Participants, Role Role, Visibility Visibility);

/// <summary>Who acts, and what they do.</summary>
/// <param name="Author">Who, as a name to show; undo takes back the last act of the same author.</param>
/// <param name="Summary">One line that says what it does.</param>
/// <param name="Account">The id of their account, where there are accounts: who makes a debate owns it.</param>
public sealed record Act(string Author, string Summary, string? Account = null);
