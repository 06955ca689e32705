using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Formats;

namespace DebateMap.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Inputs
{
    public static Argument<string> File() => new("FILE") { Description = "A debate file; - for standard input." };

    public static Option<string?> From(string description = "The format of FILE, where its name does not tell.") => Format("--from", description);

    public static Option<string?> Format(string name, string description) => new(name)
    {
        Description = $"{description} One of: {string.Join(", ", FileFormats.All.Select(f => f.Name))}.",
        HelpName = "FORMAT",
    };

    public static Option<string[]> Between() => Two("--between", "A B", "The ids of the two participants to compare.", required: true);

    public static Option<string[]> Two(string name, string helpName, string description, bool required) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
        Required = required,
    };

    public static Option<string[]> On() => new("--on")
    {
        Description = "The id of a claim to keep to; may be repeated. By default the roots.",
        HelpName = "CLAIM",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Result<DivergenceReport> Compare(Debate debate, string[] between, string[] on) =>
        Divergence.Between(debate, new(between[0]), new(between[1]), on.Select(c => new ClaimId(c)).ToItems()) is var result && result is Result<DivergenceReport>.Faulty faulty
            ? new Result<DivergenceReport>.Faulty(OfOptions(faulty.Reasons))
            : result;

    /// <summary>Faults of what was asked for, by the options that ask for it.</summary>
    public static Items<Fault> OfOptions(Items<Fault> faults) => faults.Select(f => f with { Path = "--" + f.Path.Split('[')[0] }).ToItems();
}
