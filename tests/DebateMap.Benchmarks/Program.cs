using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// Every run builds a program of its own, which on a busy machine takes longer than the two minutes that are the default.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
