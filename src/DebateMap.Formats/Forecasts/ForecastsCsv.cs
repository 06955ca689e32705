using DebateMap.Domain;
using DebateMap.Formats.Native;

namespace DebateMap.Formats.Forecasts;

/// <summary>
/// A table of forecasts, <c>*.csv</c>: <c>person,Camp,ID,PU,Pc,PUc[,PUnotc]</c>, one row for what a person expects of a crux. ID names the
/// crux; PU is the probability of the target, Pc that of the crux claim, PUc that of the target if the claim holds, PUnotc if it does
/// not. <c>docs/format.md</c> describes it.
/// </summary>
public static class ForecastsCsv
{
    /// <summary>
    /// Makes a debate of a table: the people with their camps as groups, for each crux a claim of that text with the forecasts, and one
    /// claim as the root and target of all, whose words the table does not tell. A name that may be an id is the id; otherwise the id
    /// spells it. People and cruxes are in the order in which the table first has them.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    /// <returns>The debate, or every fault, each with its line and column as <c>line 3, column 4 (PU)</c>.</returns>
    public static Result<NativeFile> Read(ReadOnlySpan<byte> utf8) => Utf8Text.Read(utf8).Then(text => new ForecastsReader().Read(text));

    /// <summary>
    /// What a table would make of a debate that is there: new people and cruxes, forecasts that come in and forecasts that become others.
    /// What the table does not name stays, and an empty row takes nothing away. A table that was written of the debate changes nothing.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    /// <param name="debate">The debate.</param>
    /// <param name="target">What new cruxes are about; null for what most cruxes are about, or else the first claim at issue.</param>
    /// <returns>The import, or every fault, as in <see cref="Read"/>.</returns>
    public static Result<ForecastsImport> ReadOnto(ReadOnlySpan<byte> utf8, Debate debate, ClaimId? target = null) =>
        Utf8Text.Read(utf8).Then(text => new ForecastsReader().ReadOnto(text, debate, target));

    /// <summary>What new cruxes of a table would be about where nobody chooses; null where the debate has nothing for them.</summary>
    public static ClaimId? UsualTarget(Debate debate) => ForecastsOnto.UsualTarget(debate);

    /// <summary>
    /// Writes the forecasts of a debate, by person and then crux in the order of the debate. Reading them back gives equal forecasts of
    /// the same people and cruxes under the same ids.
    /// </summary>
    /// <param name="debate">What to write; <see cref="Judge"/> says what of it stays behind.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(Debate debate, Stream stream) => ForecastsWriter.Write(debate, stream);

    /// <summary>What a table of forecasts cannot hold of a debate; a fault where the debate has no forecasts at all.</summary>
    public static Result<Items<Fault>> Judge(Debate debate)
    {
        var cruxes = debate.Cruxes.Where(k => !k.Forecasts.IsEmpty).ToList();
        if (cruxes.Count == 0)
            return new Result<Items<Fault>>.Faulty([new("cruxes", "nobody has forecast anything: there is nothing to write in a table of forecasts")]);

        var notices = new List<Fault> { new("", "a table of forecasts holds the forecasts alone: keep the debate file for the rest") };
        if (cruxes.Select(k => k.Target).Distinct().Count() is var targets and > 1)
            notices.Add(new("cruxes", FormattableString.Invariant($"are about {targets} targets: the table does not tell them apart")));
        return new Result<Items<Fault>>.Ok(notices.ToItems());
    }
}
