namespace DebateMap.Storage.Archive;

/// <summary>How far an export or import has come.</summary>
/// <param name="Debates">How many debates are done.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Revisions">How many revisions those that are done have together.</param>
/// <param name="Skipped">How many debates were passed over, as the database has them already.</param>
public sealed record ArchiveProgress(int Debates, int Of, long Revisions, int Skipped = 0);
