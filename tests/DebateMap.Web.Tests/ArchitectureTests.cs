using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Xunit;
using Assembly = System.Reflection.Assembly;

namespace DebateMap.Web.Tests;

/// <summary>Holds the layers of docs/architecture.md: Domain knows nobody, Formats and Storage know Domain, Web and Cli know all.</summary>
public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("DebateMap.Domain")]
    [InlineData("DebateMap.Formats", "DebateMap.Domain")]
    [InlineData("DebateMap.Storage", "DebateMap.Domain")]
    [InlineData("DebateMap.Storage.Sqlite", "DebateMap.Domain", "DebateMap.Storage")]
    [InlineData("DebateMap.Storage.Postgres", "DebateMap.Domain", "DebateMap.Storage")]
    public void A_layer_knows_only_those_below_it(string layer, params string[] below)
    {
        var architecture = Load(layer);

        var strays = Dependencies(architecture)
            .Where(d => AssemblyOf(d.Target) is { } other && other.StartsWith("DebateMap.", StringComparison.Ordinal)
                && other != layer && !below.Contains(other))
            .Select(d => $"{d.Origin.FullName} uses {d.Target.FullName} of {AssemblyOf(d.Target)}")
            .Distinct();

        Assert.Empty(strays);
    }

    [Fact]
    public void The_domain_needs_nothing_but_the_framework()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);

        var others = Assembly.Load("DebateMap.Domain").GetReferencedAssemblies()
            .Where(a => Path.GetDirectoryName(Assembly.Load(a).Location) != framework)
            .Select(a => a.Name);

        Assert.Empty(others);
    }

    [Fact]
    public void The_domain_has_no_clock_no_randomness_and_no_input_or_output()
    {
        var architecture = Load("DebateMap.Domain");

        Assert.NotEmpty(architecture.Types);
        Assert.Empty(Impurities(architecture));
    }

    /// <summary>The check above must also see what hides in a lambda, an iterator, an async method or a static field.</summary>
    [Fact]
    public void An_impure_call_is_found_wherever_it_hides()
    {
        var found = Impurities(Load("DebateMap.Web.Tests"))
            .Where(line => line.StartsWith(typeof(Impure).FullName!, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(" calls ", StringComparison.Ordinal) + " calls ".Length)..])
            .Order(StringComparer.Ordinal);

        string[] hidden =
        [
            "System.Console::WriteLine", "System.DateTime::get_UtcNow", "System.DateTimeOffset::get_Now", "System.Guid::NewGuid",
            "System.IO.File::ReadAllText", "System.Random::.ctor", "System.Random::Next",
        ];
        Assert.Equal(hidden, found);
    }

    private static List<string> Impurities(Architecture architecture) =>
        [.. Dependencies(architecture).OfType<MethodCallDependency>()
            .Select(call => (call.Origin, Called: Callee().Match(call.TargetMember.FullName).Value))
            .Where(call => ImpureCall().IsMatch(call.Called))
            .Select(call => $"{call.Origin.FullName} calls {call.Called}")
            .Distinct()];

    private static IEnumerable<ITypeDependency> Dependencies(Architecture architecture) => architecture.Types.SelectMany(t => t.Dependencies);

    private static Architecture Load(string assembly) => new ArchLoader().LoadAssembly(Assembly.Load(assembly)).Build();

    private static string? AssemblyOf(IType type) => type.Assembly?.FullName.Split(',')[0];

    /// <summary>The <c>Type::Method</c> of a full name such as <c>System.DateTime System.DateTime::get_UtcNow()</c>.</summary>
    [GeneratedRegex(@"[^\s<>]+::[.\w]+")]
    private static partial Regex Callee();

    [GeneratedRegex("""
        ^System\.(
            DateTime(Offset)?::get_(Now|UtcNow|Today) | TimeProvider::get_System | Diagnostics\.Stopwatch:: |
            Guid::(NewGuid|CreateVersion7) | Random:: | Security\.Cryptography\.RandomNumberGenerator:: |
            Environment::(get_TickCount(64)?|get_NewLine|get_MachineName|get_UserName|GetEnvironmentVariable) |
            Console:: | Diagnostics\.(Process|Trace): | Net\. | IO\.(File|Directory|Path|Pipes|FileStream|FileInfo|DirectoryInfo|DriveInfo)\b |
            Threading\.(Thread::Sleep|Timer::|Tasks\.Task::Delay))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ImpureCall();

    private static class Impure
    {
        internal static readonly Func<Guid> Field = Guid.NewGuid;

        internal static readonly Func<DateTime> Lambda = () => DateTime.UtcNow;

        internal static DateTimeOffset Property => DateTimeOffset.Now;

        internal static IEnumerable<int> Iterator(IEnumerable<int> source)
        {
            foreach (var item in source.Where(i => new Random().Next() > i))
                yield return item;
        }

        internal static async Task Async()
        {
            await Task.Yield();
            Console.WriteLine(File.ReadAllText("nowhere"));
        }
    }
}
