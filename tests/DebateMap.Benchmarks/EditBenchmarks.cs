using BenchmarkDotNet.Attributes;
using DebateMap.Domain;

namespace DebateMap.Benchmarks;

/// <summary>What it costs to have the report again after one edit, and to try what would come of a change of mind.</summary>
[MemoryDiagnoser, MinColumn]
public class EditBenchmarks
{
    private Analysis _analysis = null!;
    private Debate _changedPosition = Debate.Empty;
    private Debate _newInference = Debate.Empty;
    private CredenceChange[] _changes = [];

    [Params(10_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var debate = RandomDebate.Make(Claims, seed: 1);
        _analysis = Analysis.Of(debate, RandomDebate.Ann, RandomDebate.Ben).Value;
        var position = debate.Positions.Where(p => p.Participant == RandomDebate.Ann && p.Claim != RandomDebate.Root)
            .GroupBy(p => p.Claim).First(onClaim => onClaim.Count() == 1).Single();
        _changedPosition = debate.Apply(ChangeSet.Put(position with { Stance = null, Credence = .77 })).Value;
        _newInference = debate.Apply(ChangeSet.Put(new Inference(new FreshIds(debate).Next<InferenceId>(), InferenceKind.Supports, [debate.Claims[^1].Id])
        {
            Conclusion = debate.Claims[Claims / 2].Id,
        })).Value;
        _changes = [new(RandomDebate.Ann, debate.Claims[Claims / 100].Id, .9)];
    }

    [Benchmark]
    public DivergenceReport AfterAChangedPosition() => _analysis.After(_changedPosition).Value.Report;

    [Benchmark]
    public DivergenceReport AfterANewInference() => _analysis.After(_newInference).Value.Report;

    [Benchmark]
    public WhatIfReport WhatIf() => _analysis.WhatIf(_changes).Value;
}
