using DebateMap.Domain;

namespace DebateMap.Storage.Talk;

/// <summary>One note of a thread on a record.</summary>
/// <param name="Number">1, 2, … within the debate, in the order in which notes were written.</param>
/// <param name="Author">Who wrote it, as a name to show.</param>
/// <param name="Account">The id of their account.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">What it says, in Markdown.</param>
public sealed record Note(int Number, string Author, string Account, DateTimeOffset At, string Text);

/// <summary>Notes on one record that belong together. The first opens the thread, and the thread has its number.</summary>
/// <param name="Debate">Of which debate.</param>
/// <param name="Record">The record; it may be gone.</param>
/// <param name="Label">The record in a few words, as it was when the thread began: it is named so when it is gone.</param>
/// <param name="Notes">The notes, oldest first; one or more.</param>
/// <param name="ResolvedBy">Who said that it is settled; null while it is open.</param>
/// <param name="Unread">How many notes of others whoever asks has not read.</param>
/// <param name="MentionsMe">Whether one of these unread ones mentions them.</param>
public sealed record NoteThread(DebateKey Debate, RecordKey Record, string Label, Items<Note> Notes, string? ResolvedBy, int Unread, bool MentionsMe)
{
    /// <summary>The number of the thread.</summary>
    public int Number => Notes[0].Number;

    /// <summary>Whether it waits for somebody: they are mentioned in what they have not read, or take part in it while it is open and another spoke last.</summary>
    public bool WaitsFor(string account) => MentionsMe || (ResolvedBy is null && Notes[^1].Account != account && Notes.Any(n => n.Account == account));
}
