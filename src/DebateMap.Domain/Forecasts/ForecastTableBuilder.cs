namespace DebateMap.Domain;

/// <summary>Makes one table of figures: judges the forecasts of each crux and takes the medians.</summary>
/// <param name="debate">The debate.</param>
/// <param name="sides">Whose forecasts to look at.</param>
/// <param name="paired">Whether to compare the two sides that there are.</param>
/// <param name="asPublished">As in <see cref="ForecastRules"/>.</param>
internal sealed class ForecastTableBuilder(Debate debate, Items<ForecastSide> sides, bool paired, bool asPublished)
{
    private readonly ForecastRules _rules = new(debate, asPublished);
    private readonly List<LeftOutForecast> _leftOut = [];
    private readonly List<IncoherentForecast> _incoherent = [];

    /// <summary>The table.</summary>
    public CruxTable Build()
    {
        var cruxes = debate.Cruxes.OrderBy(k => k.Id).Select(Figures).ToItems();
        return new(sides, paired, cruxes, _leftOut.ToItems(), _incoherent.ToItems());
    }

    private CruxFigures Figures(Crux crux)
    {
        var counted = sides.Select(_ => new List<ForecastFigures>()).ToList();
        foreach (var forecast in crux.Forecasts.OrderBy(f => f.Participant))
        {
            var side = SideOf(debate.Participants[forecast.Participant]);
            if (side < 0)
                continue;
            var (complete, leftOut, incoherent) = _rules.Judge(crux, forecast);
            if (complete is { } expects)
                counted[side].Add(new(forecast.Participant, expects, ValueOfInformation.Of(expects), ValueOfInformation.ShareOfMost(expects)));
            if (leftOut is not null)
                _leftOut.Add(leftOut);
            if (incoherent is not null)
                _incoherent.Add(incoherent);
        }

        return new(crux.Id, counted.Select(Figures).ToItems(), paired ? Between(counted[0], counted[1]) : null);
    }

    private int SideOf(Participant participant)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            if (sides[i].Person is { } person ? person == participant.Id : sides[i].Group == participant.Group)
                return i;
        }

        return -1;
    }

    private static SideFigures Figures(List<ForecastFigures> forecasts) => new(
        forecasts.ToItems(), LowerMedian.Of([.. forecasts.Select(f => f.Voi)]), LowerMedian.Of([.. forecasts.Select(f => f.VoiShare)]));

    private static Discrimination? Between(List<ForecastFigures> a, List<ForecastFigures> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return null;
        var pairs = a.Count * b.Count;
        var (logs, levels) = (new double[pairs], new double[pairs]);
        for (var i = 0; i < pairs; i++)
        {
            var (x, y) = (a[i / b.Count].Expects, b[i % b.Count].Expects);
            logs[i] = ValueOfDiscrimination.Log(x, y);
            levels[i] = ValueOfDiscrimination.Level(x, y);
        }

        return new(pairs, LowerMedian.Of(logs)!.Value, LowerMedian.Of(levels)!.Value);
    }
}
