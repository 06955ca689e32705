using System.CommandLine;
using DebateMap.Domain;

namespace DebateMap.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Inputs
{
    public static Argument<string> File() => new("FILE") { Description = "A debate file; - for standard input." };

    public static Option<string[]> Between() => new("--between")
    {
        Description = "The ids of the two participants to compare.",
        HelpName = "A B",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    public static Option<string[]> On() => new("--on")
    {
        Description = "The id of a claim to keep to; may be repeated. By default the roots.",
        HelpName = "CLAIM",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Result<DivergenceReport> Compare(Debate debate, string[] between, string[] on) =>
        Divergence.Between(debate, new(between[0]), new(between[1]), on.Select(c => new ClaimId(c)).ToItems()) is var result && result is Result<DivergenceReport>.Faulty faulty
            ? new Result<DivergenceReport>.Faulty(faulty.Reasons.Select(f => f with { Path = "--" + f.Path.Split('[')[0] }).ToItems())
            : result;
}
