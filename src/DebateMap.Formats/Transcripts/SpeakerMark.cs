namespace DebateMap.Formats.Transcripts;

/// <summary>How a line says who speaks.</summary>
internal enum MarkForm
{
    /// <summary><c>Ann: …</c></summary>
    Plain,

    /// <summary><c>**Ann:** …</c> or <c>**Ann**</c> alone.</summary>
    Bold,

    /// <summary><c>## Ann</c></summary>
    Heading,

    /// <summary><c>Ann, 3 May 2024</c> alone.</summary>
    Stamped,

    /// <summary><c>[12:03] Ann: …</c>, <c>12:03 &lt;ann&gt; …</c></summary>
    Chat,

    /// <summary><c>Ann wrote:</c>, <c>On 3 May 2024, Ann wrote:</c></summary>
    Wrote,

    /// <summary>The head of a mail: <c>From: Ann</c>, <c>Date: …</c></summary>
    Mail,
}

/// <summary>What may be the name of a speaker at the beginning of a line.</summary>
/// <param name="Form">How it stands there.</param>
/// <param name="Level">The level of the heading; 0 for the other forms.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">What stands in brackets after it.</param>
/// <param name="When">The date beside it.</param>
/// <param name="Likeness">How much it looks like a name.</param>
/// <param name="Rest">What the line goes on to say.</param>
internal sealed record SpeakerMark(MarkForm Form, int Level, string Name, string? Role, TimeStamp? When, NameLikeness Likeness, string Rest)
{
    /// <summary>A name further into a line than this is part of a sentence.</summary>
    private const int Reach = 160;

    private static readonly HashSet<string> Saying = new(StringComparer.OrdinalIgnoreCase)
    {
        "wrote", "writes", "said", "says", "replied", "replies", "answered", "answers", "asked", "asks", "commented", "comments", "responded",
    };

    private static readonly HashSet<string> HtmlTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "i", "u", "s", "p", "q", "br", "hr", "em", "li", "ul", "ol", "td", "tr", "th", "h1", "h2", "h3", "h4", "div", "sub", "sup", "pre", "kbd", "del",
        "ins", "img", "span", "code", "table", "strong", "details", "summary", "blockquote", "center", "small", "mark",
    };

    /// <summary>Whether the line cannot well mean anything else: it says "wrote", or gives a time beside the name.</summary>
    public bool IsStrong => Likeness == NameLikeness.Strict && (Form is MarkForm.Wrote or MarkForm.Mail || (When is not null && Form != MarkForm.Stamped));

    /// <summary>Whether nothing follows on the line.</summary>
    public bool StandsAlone => Rest.Length == 0;

    /// <summary>What may be a speaker at the beginning of the line, or null.</summary>
    public static SpeakerMark? Read(string line)
    {
        var text = line.Trim();
        if (text.Length == 0)
            return null;
        var level = HeadingLevel(text);
        if (level > 0)
            return Head(text[level..].Trim().TrimEnd('#', ' ').TrimEnd(':'), MarkForm.Heading, level, "");

        var head = text.Length > Reach ? text[..Reach] : text;
        if (Nick(head, text) is { } nick)
            return nick;

        var colon = LabelColon(head);
        return colon < 0 ? Alone(text) : BeforeColon(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>The sender of a mail.</summary>
    public static SpeakerMark? Sender(string from, string? date)
    {
        ReadOnlySpan<string> words = (date ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = Split(from).Name.Trim('"');
        return NameLike.Judge(name) == NameLikeness.None ? null : new(MarkForm.Mail, 0, name, null, TimeStamp.TakeFirst(ref words), NameLikeness.Strict, "");
    }

    /// <summary>The level of the Markdown heading on the line; 0 where it is none.</summary>
    public static int HeadingLevel(string text)
    {
        var level = 0;
        while (level < text.Length && text[level] == '#')
            level++;
        return level is >= 1 and <= 6 && level < text.Length && text[level] == ' ' ? level : 0;
    }

    private static int LabelColon(string head)
    {
        for (var i = 1; i < head.Length; i++)
        {
            if (head[i] == '：' || (head[i] == ':' && (i + 1 == head.Length || char.IsWhiteSpace(head[i + 1]) || head[i + 1] is '*' or '_')))
                return i;
        }

        return -1;
    }

    /// <summary><c>12:03 &lt;ann&gt; hello</c></summary>
    private static SpeakerMark? Nick(string head, string text)
    {
        var open = head.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : head.IndexOf('>', open);
        if (close < 0 || close + 1 >= head.Length || head[close + 1] != ' ')
            return null;
        ReadOnlySpan<string> before = head[..open].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var when = TimeStamp.TakeFirst(ref before);
        var name = head[(open + 1)..close].TrimStart('@', '+', ' ');
        if (!before.IsEmpty || HtmlTags.Contains(name) || NameLike.Judge(name) == NameLikeness.None)
            return null;
        return new(MarkForm.Chat, 0, name, null, when, when is null ? NameLikeness.Loose : NameLikeness.Strict, text[(close + 1)..].Trim());
    }

    private static SpeakerMark? BeforeColon(string head, string rest)
    {
        var (inner, bold, isOpen) = Unmark(head);
        if (isOpen)
        {
            var mark = head.StartsWith("**", StringComparison.Ordinal) || head.StartsWith("__", StringComparison.Ordinal) ? head[..2] : head[..1];
            if (!rest.StartsWith(mark, StringComparison.Ordinal))
                return null;
            rest = rest[mark.Length..];
        }

        return Head(inner, bold ? MarkForm.Bold : MarkForm.Plain, 0, rest.Trim());
    }

    private static SpeakerMark? Alone(string text)
    {
        if (text.Length > Reach / 2)
            return null;
        var (inner, bold, isOpen) = Unmark(text);
        if (isOpen)
            return null;
        var mark = Head(inner, bold ? MarkForm.Bold : MarkForm.Stamped, 0, "");
        return mark is { Form: MarkForm.Bold or MarkForm.Wrote } or { When: not null } ? mark : null;
    }

    /// <summary>Takes emphasis off the first words of a head: whether it was there, and whether it is still open at the end.</summary>
    private static (string Inner, bool Bold, bool IsOpen) Unmark(string head)
    {
        foreach (var mark in (ReadOnlySpan<string>)["**", "__", "*", "_"])
        {
            if (!head.StartsWith(mark, StringComparison.Ordinal) || head.Length == mark.Length || char.IsWhiteSpace(head[mark.Length]))
                continue;
            var end = head.IndexOf(mark, mark.Length, StringComparison.Ordinal);
            return end < 0
                ? (head[mark.Length..], true, true)
                : (head[mark.Length..end] + " " + head[(end + mark.Length)..], true, false);
        }

        return (head, false, false);
    }

    private static SpeakerMark? Head(string head, MarkForm form, int level, string rest)
    {
        ReadOnlySpan<string> words = WithoutLink(head).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.IsEmpty)
            return null;
        var when = TimeStamp.TakeLast(ref words);
        if (when is not null && words is [.., "on"])
            words = words[..^1];
        var wrote = words is [.., var verb] && Saying.Contains(verb);
        if (wrote)
            words = words[..^1];
        var on = words is ["On", ..];
        if (on)
            words = words[1..];
        when = TimeStamp.TakeFirst(ref words) ?? when;
        if (on && (when is null || !wrote))
            return null;
        when ??= TimeStamp.TakeLast(ref words);

        var (name, role) = Split(string.Join(' ', words.ToArray()));
        if (role is [>= '0' and <= '9', ..])
        {
            // "Ann (2h ago)"
            when ??= new TimeStamp(role, null);
            role = null;
        }

        var likeness = NameLike.Judge(name);
        if (likeness == NameLikeness.None || (likeness == NameLikeness.Loose && form is MarkForm.Heading or MarkForm.Stamped))
            return null;
        if (likeness == NameLikeness.Loose && when is not null && form == MarkForm.Plain)
            likeness = NameLikeness.Strict;
        if (wrote)
            form = MarkForm.Wrote;
        else if (when is not null && form == MarkForm.Plain)
            form = MarkForm.Chat;
        return new(form, level, name, role, when, likeness, rest);
    }

    /// <summary><c>[Ann](https://…)</c> is Ann.</summary>
    private static string WithoutLink(string head)
    {
        var open = head.IndexOf('[', StringComparison.Ordinal);
        var middle = open < 0 ? -1 : head.IndexOf("](", open, StringComparison.Ordinal);
        var close = middle < 0 ? -1 : head.IndexOf(')', middle);
        return close < 0 ? head : head[..open] + head[(open + 1)..middle] + head[(close + 1)..];
    }

    /// <summary>A name without address and what stands in brackets: <c>Ann Smith (moderator)</c>.</summary>
    private static (string Name, string? Role) Split(string text)
    {
        text = text.Trim(' ', ',', ';', '-', '–', '—', '|', '·', '•', '"');
        var address = text.IndexOf('<', StringComparison.Ordinal);
        if (address > 0 && text.EndsWith('>') && text.Contains('@', StringComparison.Ordinal))
            text = text[..address].TrimEnd();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')')
            ? (text[..open].TrimEnd(), text[(open + 1)..^1].Trim())
            : (text, null);
    }
}
