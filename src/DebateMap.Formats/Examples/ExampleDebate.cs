using DebateMap.Domain;
using DebateMap.Formats.Native;

namespace DebateMap.Formats.Examples;

/// <summary>The example that ships with the app: made up, and rich enough to show every part of the report.</summary>
public static class ExampleDebate
{
    private const string Resource = "market-street.debate.json";

    /// <summary>The example, the same every time.</summary>
    public static Debate Read() => NativeFormat.Read(File()).Value.Debate;

    /// <summary>The native file of the example.</summary>
    public static byte[] File()
    {
        using var stream = typeof(ExampleDebate).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource {Resource} is not in the assembly");
        using var file = new MemoryStream();
        stream.CopyTo(file);
        return file.ToArray();
    }
}
