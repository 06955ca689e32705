namespace DebateMap.Formats.Transcripts;

/// <summary>A line with the one who says it.</summary>
/// <param name="Number">Its line in the source.</param>
/// <param name="Depth">How deep in quotes.</param>
/// <param name="Text">What is said.</param>
/// <param name="Verbatim">Stands in a code block.</param>
internal sealed record SaidLine(int Number, int Depth, string Text, bool Verbatim)
{
    /// <summary>The key of who says it.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>Whether nothing names who says it.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Lines under one name belong together; another mention of the name begins another contribution.</summary>
    public int Contribution { get; init; }

    /// <summary>The key of who quotes it.</summary>
    public string? QuotedBy { get; init; }

    /// <summary>The contribution that quotes it.</summary>
    public int Around { get; init; }

    /// <summary>The date beside the name.</summary>
    public TimeStamp? When { get; init; }

    /// <summary>Is a quote that a line like "Ann wrote:" introduces.</summary>
    public bool Introduced { get; init; }

    public bool IsBlank => Text.Length == 0;
}

/// <summary>Says of every line who speaks.</summary>
internal sealed class Attribution(List<SourceLine> lines, IReadOnlyList<SpeakerMark?> marks, SpeakerChoice choice, SpeakerKeys keys)
{
    private readonly List<SaidLine> _said = new(lines.Count);
    private readonly Voice?[] _voices = new Voice?[SourceLine.MaxDepth + 2];
    private int _contributions;

    /// <summary>How many marks of quoting are only lay-out: "**Ann:**" above her own words as a block quote.</summary>
    private int _layout;

    /// <summary>Who speaks at one depth of quotes.</summary>
    private sealed record Voice(string Speaker, bool IsUnnamed, int Contribution, bool Introduced, TimeStamp? When);

    public List<SaidLine> Run()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var mark = marks[i] is { } found && choice.Accepts(found) ? found : null;
            if (mark is not null)
                Begin(mark, i);
            if (mark is null)
                Say(lines[i], lines[i].Text);
            else if (!mark.StandsAlone)
                Say(lines[i], mark.Rest);
        }

        return _said;
    }

    private void Begin(SpeakerMark mark, int at)
    {
        var depth = lines[at].Depth;
        var next = NextFilled(at + 1);
        var isQuoteNext = mark.StandsAlone && next < lines.Count && lines[next].Depth == depth + 1;
        var isOwnWords = isQuoteNext && mark.Form != MarkForm.Wrote && NothingBesideQuotes(next, depth);
        if (depth == 0)
            _layout = isOwnWords ? 1 : 0;
        depth = Math.Max(0, depth - (isOwnWords ? 0 : _layout));

        var speaks = isQuoteNext && mark.Form == MarkForm.Wrote ? depth + 1 : depth;
        Array.Clear(_voices, speaks, _voices.Length - speaks);
        _voices[speaks] = new(keys.OfName(mark.Name, mark.Role, lines[at].Number), false, ++_contributions, speaks > depth, mark.When);
    }

    private void Say(SourceLine line, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _said.Add(new(line.Number, line.Depth, "", line.Verbatim));
            return;
        }

        var depth = Math.Max(0, line.Depth - _layout);
        Array.Clear(_voices, depth + 1, _voices.Length - depth - 1);
        for (var level = 0; level <= depth; level++)
        {
            var quotedBy = level == 0 ? null : _voices[level - 1]!.Speaker;
            _voices[level] ??= new(keys.OfUnnamed(level, quotedBy, line.Number), true, ++_contributions, false, null);
        }

        var voice = _voices[depth]!;
        var around = depth > 0 ? _voices[depth - 1] : null;
        _said.Add(new(line.Number, depth, text, line.Verbatim)
        {
            Speaker = voice.Speaker,
            IsUnnamed = voice.IsUnnamed,
            Contribution = voice.Contribution,
            QuotedBy = around?.Speaker,
            Around = around?.Contribution ?? 0,
            When = voice.When,
            Introduced = voice.Introduced,
        });
    }

    private int NextFilled(int from)
    {
        while (from < lines.Count && lines[from].IsBlank)
            from++;
        return from;
    }

    private bool NothingBesideQuotes(int from, int depth)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i].Depth > depth)
                continue;
            return marks[i] is { } mark && choice.Accepts(mark);
        }

        return true;
    }
}
