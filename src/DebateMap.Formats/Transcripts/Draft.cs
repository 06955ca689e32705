namespace DebateMap.Formats.Transcripts;

/// <summary>A turn while it is being put together.</summary>
internal sealed class Draft(int number, SaidLine first)
{
    private readonly List<List<SaidLine>> _pieces = [];

    /// <summary>In the order in which the source begins them, from 0.</summary>
    public int Number { get; } = number;

    public int Depth { get; } = first.Depth;

    public string Speaker { get; } = first.Speaker;

    public string? QuotedBy { get; } = first.QuotedBy;

    public TimeStamp? When { get; } = first.When;

    public bool IsIntroduced { get; } = first.Introduced;

    public int FirstLine => _pieces[0][0].Number;

    public int LastLine => _pieces[^1][^1].Number;

    public Draft? ReplyTo { get; set; }

    public void Add(List<SaidLine> piece) => _pieces.Add(piece);

    /// <summary>The text, and at which offset each line of the source begins in it.</summary>
    public (string Text, List<(int Offset, int Line)> Starts) Write()
    {
        var starts = new List<(int Offset, int Line)>();
        var text = new System.Text.StringBuilder();
        foreach (var piece in _pieces)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            Paragraphs.Append(text, piece, starts);
        }

        return (text.ToString(), starts);
    }
}
