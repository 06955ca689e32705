using BenchmarkDotNet.Attributes;
using DebateMap.Domain;
using DebateMap.Formats.Native;

namespace DebateMap.Benchmarks;

/// <summary>What it costs to read a native file with all its checks, and to write it.</summary>
[MemoryDiagnoser, MinColumn]
public class ParseBenchmarks
{
    private byte[] _file = [];
    private Debate _debate = Debate.Empty;

    [Params(100, 10_000, 100_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _debate = RandomDebate.Make(Claims, seed: 1);
        _file = NativeFormat.Write(_debate);
    }

    [Benchmark]
    public Debate Read() => NativeFormat.Read(_file).Value.Debate;

    [Benchmark]
    public byte[] Write() => NativeFormat.Write(_debate);
}
