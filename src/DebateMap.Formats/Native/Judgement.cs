using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Makes a debate of the records of a file, or adds what the domain finds wrong to what reading did.</summary>
internal sealed class Judgement(List<Record> records, Ranked ranked, List<Fault> faults)
{
    /// <summary>Fields that say one thing together: a fault in one of them makes judging the others pointless.</summary>
    private static readonly string[][] Together = [["turn", "start", "end", "exact"], ["stance", "credence"], ["conclusion", "undercuts"]];

    /// <summary>Stands for an offset that the file does not give.</summary>
    public const int NoOffset = -1;

    private readonly HashSet<string> _told = faults.Select(f => f.Path).ToHashSet();
    private readonly List<Fault> _notices = [];

    public Result<NativeFile> Pass(IEnumerable<Fault> notices)
    {
        PlaceAnnotations();
        var changes = new ChangeSet(records.Select(Change (r) => new Put(r)).ToItems());
        var result = Debate.Empty.Apply(changes, ranked.Path);
        faults.AddRange(result.Faults.Where(f => !IsTold(f.Path)));
        return faults.Count > 0
            ? new Result<NativeFile>.Faulty(faults.ToItems())
            : new Result<NativeFile>.Ok(new(result.Value, _notices.Concat(notices).ToItems()));
    }

    private void PlaceAnnotations()
    {
        var turns = records.OfType<Turn>().ToDictionary(t => t.Id);
        var passages = new Passages();
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i] is Annotation annotation && turns.TryGetValue(annotation.Turn, out var turn) && !Stands(annotation, turn.Text))
                records[i] = Placed(annotation, turn, passages);
        }
    }

    private static bool Stands(Annotation annotation, string text) =>
        annotation.Start >= 0 && annotation.Start < annotation.End && annotation.End <= text.Length
        && text.AsSpan(annotation.Start, annotation.End - annotation.Start).SequenceEqual(annotation.Exact);

    private Annotation Placed(Annotation annotation, Turn turn, Passages passages)
    {
        var path = ranked.Path(annotation.Key);
        if (string.IsNullOrWhiteSpace(turn.Text) || IsTold($"{path}.exact"))
        {
            _told.Add($"{path}.exact");
            return annotation;
        }

        switch (passages.Find(turn.Text, annotation.Exact, annotation.Prefix, annotation.Suffix, annotation.Start < 0 ? null : annotation.Start))
        {
            case { Length: > 0 } found:
                var exact = turn.Text.Substring(found.Start, found.Length);
                _notices.Add(new(path, string.Create(CultureInfo.InvariantCulture,
                    $"found again at {found.Start}..{found.Start + found.Length}{(exact == annotation.Exact ? "" : ", with other white space")}")));
                return annotation with { Start = found.Start, End = found.Start + found.Length, Exact = exact };
            case var none:
                var fault = new Fault($"{path}.exact", none.Times > 1
                    ? string.Create(CultureInfo.InvariantCulture, $"stands {none.Times} times in turn \"{turn.Id}\": say which by start and end, or by prefix and suffix")
                    : $"does not stand in turn \"{turn.Id}\"");
                faults.Add(fault);
                _told.Add(fault.Path);
                return annotation;
        }
    }

    /// <summary>Whether a fault there, or in what belongs together with it, is on the list already.</summary>
    private bool IsTold(string path)
    {
        var dot = path.LastIndexOf('.');
        return _told.Contains(path) || (dot > 0 && (
            (path[dot - 1] == ']' && _told.Contains(path[..dot]))
            || Together.Where(t => t.Contains(path[(dot + 1)..])).SelectMany(t => t).Any(f => _told.Contains($"{path[..dot]}.{f}"))));
    }
}
