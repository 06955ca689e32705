using System.Text;
using CsCheck;

namespace DebateMap.Domain.Tests;

/// <summary>Texts of words that cues are made of, and of whatever else a text may hold.</summary>
public static class SomeText
{
    private static readonly string[] Pieces =
    [
        "I think", "we both agree that", "Maybe a crux is", "So you are saying", "To summarize your view:", "This is roughly right", "That's right", "because", "if", "then", ", then",
        "but", ", but", "as Bob Stone puts it", "(as Bob puts it)", "According to Eve,", "Ann says that", "Robin Hanson argues that", "(??evidence??)", "(really?)", "My claim is that",
        "Here is a better version:", "I was wrong", "Would you bet", "Does it work", "Concretely", "I disagree", "Fair point", "Not quite", "you", "your", "the tests pass", "it is safe",
        "By “safe” I mean", "“quoted words of another”", "\"straight quotes here\"", "\"", "“", "”", "(", ")", "[", "]", "*", "**", "_", "`", "~", "#", ">", "\n> ", "\n- ", "\n1. ", "\n\n", "\n", "\r\n",
        ".", "?", "!", "…", "。", "？", "؟", ";", ":", ",", "—", "e.g.", "Dr.", "3.5", "https://a.b/c?d", "\t", " ", "\u00a0", "\u200f", "\u0301",
        "😀", "👩‍👩‍👧", "𝄞", "𝒳", "我同意", "为什么", "صحيح", "é", "e\u0301", "İ", "ß", "¤", "'", "’",
    ];

    private static readonly Gen<string> Character = Gen.Int[1, 0x10FFFF]
        .Select(n => Rune.IsValid(n) ? new Rune(n).ToString() : "x");

    /// <summary>Never blank: a turn is not.</summary>
    public static readonly Gen<string> Any = Gen.Frequency((12, Gen.OneOf(Pieces)), (1, Character)).Array[1, 60]
        .Select(Gen.OneOf("", " ", " "), (pieces, between) => string.Join(between, pieces))
        .Select(text => string.IsNullOrWhiteSpace(text) ? "x" : text);
}
