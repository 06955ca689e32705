namespace DebateMap.Domain;

/// <summary>A sentence of a text, without the white space around it and without list marks before it.</summary>
/// <param name="Start">Where it begins: a UTF-16 offset from 0.</param>
/// <param name="End">The offset after its last character, over <paramref name="Start"/>.</param>
/// <param name="Paragraph">The paragraph or list item that it belongs to, from 0.</param>
public readonly record struct Sentence(int Start, int End, int Paragraph);
