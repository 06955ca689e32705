using DebateMap.Domain;

namespace DebateMap.Storage.Talk;

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>It became a revision.</summary>
    Accepted,

    /// <summary>A moderator said no, and why.</summary>
    Declined,

    /// <summary>Whoever made it took it back.</summary>
    Withdrawn,
}

/// <summary>How a proposal was decided.</summary>
/// <param name="By">Who decided, as a name to show.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Answer">What they say to it; null where they say nothing.</param>
/// <param name="Revision">The revision that it became, where it was accepted and changed anything.</param>
public sealed record Decision(string By, DateTimeOffset At, string? Answer, int? Revision);

/// <summary>A change set that somebody suggests, for a moderator to decide on.</summary>
/// <param name="Debate">Of which debate.</param>
/// <param name="Number">1, 2, … within the debate.</param>
/// <param name="Author">Who suggests it, as a name to show.</param>
/// <param name="Account">The id of their account.</param>
/// <param name="At">When it was sent, UTC.</param>
/// <param name="Reason">What it is for, in their words.</param>
/// <param name="BasedOn">The revision that they had before them.</param>
/// <param name="Changes">What they suggest.</param>
/// <param name="State">What became of it.</param>
/// <param name="Decision">How it was decided; null while it is open.</param>
/// <param name="Seen">Whether whoever made it knows how it was decided.</param>
public sealed record Proposal(
    DebateKey Debate, int Number, string Author, string Account, DateTimeOffset At, string Reason, int BasedOn, ChangeSet Changes, ProposalState State, Decision? Decision, bool Seen);

/// <summary>A proposal in the making: kept so that nothing is lost with a page or a connection. Each account has at most one in a debate.</summary>
/// <param name="BasedOn">The revision that it was brought onto last.</param>
/// <param name="Changes">What it changes so far.</param>
/// <param name="Reason">What it is for, as far as it is written.</param>
/// <param name="Edits">The proposal of somebody else that a moderator changes before accepting it; null for one's own.</param>
/// <param name="Step">How often it was kept, from 1: two pages that work on it are told apart by it.</param>
public sealed record Draft(int BasedOn, ChangeSet Changes, string Reason, int? Edits, int Step);
