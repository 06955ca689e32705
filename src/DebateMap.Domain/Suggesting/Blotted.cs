namespace DebateMap.Domain;

/// <summary>
/// A turn's text as cues are looked for in it: of the same length, so that offsets stay, with one kind of apostrophe and space, without marks
/// of emphasis, and with quotations of more than a word blotted out.
/// </summary>
internal static class Blotted
{
    /// <summary>Stands for a character of a quotation; no letter, no digit, no space.</summary>
    public const char Blot = '¤';

    public static string Of(string text)
    {
        var folded = string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Fold(source[i]);
        });
        var quotations = Quotations.Of(text).Where(q => IsSomebodyElses(text, q.Start, q.End)).ToList();
        if (quotations.Count == 0)
            return folded;
        return string.Create(text.Length, (folded, quotations), static (target, state) =>
        {
            state.folded.CopyTo(target);
            foreach (var (start, end) in state.quotations)
                target[start..end].Fill(Blot);
        });
    }

    private static char Fold(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '′' => '\'',
        '*' or '_' or '`' or '~' => ' ',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>A word in quotation marks is used, not quoted; and a turn that is in them as a whole is the speaker's own.</summary>
    private static bool IsSomebodyElses(string text, int start, int end) =>
        text.AsSpan(start, end - start).Trim().ContainsAny(' ', '\n') && (end - start) * 10L < text.Length * 9L;
}
