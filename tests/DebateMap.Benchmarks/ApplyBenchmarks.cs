using BenchmarkDotNet.Attributes;
using DebateMap.Domain;

namespace DebateMap.Benchmarks;

/// <summary>What a change costs: one edit in a debate that is there, and a whole debate at once.</summary>
[MemoryDiagnoser]
public class ApplyBenchmarks
{
    private ChangeSet _everything = ChangeSet.Empty;
    private ChangeSet _edit = ChangeSet.Empty;
    private ChangeSet _addition = ChangeSet.Empty;
    private ChangeSet _removal = ChangeSet.Empty;
    private Debate _debate = Debate.Empty;

    [Params(100, 10_000, 100_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _everything = RandomDebate.Everything(Claims, seed: 1);
        _debate = Debate.Empty.Apply(_everything).Value;
        var middle = _debate.Claims[Claims / 2];
        _edit = ChangeSet.Put(middle with { Text = "Something else." });
        _addition = ChangeSet.Put(new Claim(new FreshIds(_debate).Next<ClaimId>(), "Something new."));
        _removal = Removal.Of(_debate, middle.Key).Changes;
    }

    [Benchmark]
    public Debate EditOneClaim() => _debate.Apply(_edit).Value;

    [Benchmark]
    public Debate AddOneClaim() => _debate.Apply(_addition).Value;

    [Benchmark]
    public Debate RemoveOneClaimAndWhatRestsOnIt() => _debate.Apply(_removal).Value;

    [Benchmark]
    public Debate ImportEverything() => Debate.Empty.Apply(_everything).Value;
}
