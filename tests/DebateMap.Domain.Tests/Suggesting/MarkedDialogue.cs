using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DebateMap.Domain.Tests;

/// <summary>A passage that a careful reader marks.</summary>
public sealed record Marked(TurnId Turn, int Start, int End, SpeechAct Act, string Exact);

/// <summary>
/// A dialogue with its expected reading, as the files in Dialogues hold it: the speakers on the first line, then turns that begin with a
/// speaker and a colon, in which <c>[[act|passage]]</c> marks a passage; marks may lie within one another.
/// </summary>
public sealed partial record MarkedDialogue(Debate Debate, IReadOnlyList<Marked> Expected)
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Suggesting", "Dialogues")).Order(StringComparer.Ordinal)];

    public static MarkedDialogue Read(string file)
    {
        var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Trim().Split("\n\n", 2);
        var speakers = parts[0].Split(", ");
        var records = new List<Record> { new Heading(Path.GetFileNameWithoutExtension(file)) };
        records.AddRange(speakers.Select(s => new Participant(new(s.ToLowerInvariant()), s)));
        var marked = new List<Marked>();
        var begins = new Regex($"(?:^|\n\n)({string.Join('|', speakers)}): ", RegexOptions.CultureInvariant).Matches(parts[1]);
        for (var i = 0; i < begins.Count; i++)
        {
            var end = i + 1 < begins.Count ? begins[i + 1].Index : parts[1].Length;
            var id = new TurnId(string.Create(CultureInfo.InvariantCulture, $"t{i + 1}"));
            var text = Unmark(id, parts[1][(begins[i].Index + begins[i].Length)..end], marked);
            records.Add(new Turn(id, new(begins[i].Groups[1].Value.ToLowerInvariant()), text));
        }

        return new(Debate.Empty.Apply(ChangeSet.Put(records)).Value, marked);
    }

    private static string Unmark(TurnId turn, string text, List<Marked> marked)
    {
        var plain = new StringBuilder();
        var open = new Stack<(SpeechAct Act, int Start)>();
        var last = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            plain.Append(text, last, mark.Index - last);
            last = mark.Index + mark.Length;
            if (mark.Groups[1].Success)
                open.Push((Words.Parse<SpeechAct>(mark.Groups[1].Value)!.Value, plain.Length));
            else if (open.Pop() is var (act, start))
                marked.Add(new(turn, start, plain.Length, act, plain.ToString(start, plain.Length - start)));
        }

        return plain.Append(text, last, text.Length - last).ToString();
    }

    [GeneratedRegex(@"\[\[([a-z-]+)\||\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
