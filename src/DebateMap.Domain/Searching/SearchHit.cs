namespace DebateMap.Domain;

/// <summary>A record that holds every word that was searched for.</summary>
/// <param name="Record">A claim, a participant or a turn.</param>
/// <param name="Text">Its text.</param>
/// <param name="Found">Where the words stand in the text: UTF-16 offsets, in order, none overlapping another.</param>
public sealed record SearchHit(RecordKey Record, string Text, Items<TextSpan> Found);
