using BenchmarkDotNet.Attributes;
using DebateMap.Domain;

namespace DebateMap.Benchmarks;

/// <summary>What the report on two people costs, on the whole debate and on one claim with what leads to it.</summary>
[MemoryDiagnoser, MinColumn]
public class DivergenceBenchmarks
{
    private Debate _debate = Debate.Empty;
    private ClaimId[] _oneClaim = [];

    [Params(100, 1_000, 10_000, 100_000, 1_000_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _debate = RandomDebate.Make(Claims, seed: 1);
        _oneClaim = [_debate.Claims[Claims / 10].Id];
    }

    [Benchmark]
    public DivergenceReport OnEverything() => Divergence.Between(_debate, RandomDebate.Ann, RandomDebate.Ben).Value;

    [Benchmark]
    public DivergenceReport OnOneClaim() => Divergence.Between(_debate, RandomDebate.Ann, RandomDebate.Ben, _oneClaim).Value;
}
