using System.Text;
using DebateMap.Domain;
using DebateMap.Formats;
using DebateMap.Formats.Native;

namespace DebateMap.Cli;

/// <summary>What a command reads from and writes to; tests give their own.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="limit">The largest file that is read, in bytes.</param>
public sealed class Terminal(Stream input, Stream output, TextWriter error, long limit = Bounded.DefaultLimit)
{
    private const string Standard = "-";

    /// <summary>Where errors, warnings and notices go, one a line.</summary>
    public TextWriter Error => error;

    /// <summary>Where results go.</summary>
    public Stream Output => output;

    /// <summary>Says what is wrong; gives the exit code for that.</summary>
    public int Fail(Items<Fault> faults)
    {
        foreach (var fault in faults)
            error.WriteLine(fault);
        return ExitCode.Failed;
    }

    /// <summary>Says what the user should know though it went well.</summary>
    public void Tell(string what, IEnumerable<Fault> notices)
    {
        foreach (var notice in notices)
            error.WriteLine($"{what}: {notice}");
    }

    /// <summary>Writes text to standard output.</summary>
    public Task<Result<bool>> SayAsync(string text, CancellationToken cancellationToken) =>
        WriteAsync(Standard, stream => stream.Write(Encoding.UTF8.GetBytes(text)), cancellationToken);

    /// <summary>The bytes of a file, or of standard input for <c>-</c>; or a fault that says why not.</summary>
    public async Task<Result<byte[]>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (path == Standard)
                return Named("standard input", await Bounded.ReadAsync(input, limit, cancellationToken));
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            return Named(path, await Bounded.ReadAsync(file, limit, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Result<byte[]>.Faulty([new(path, Why(path, exception))]);
        }
    }

    /// <summary>The debate in a file of the format that was asked for, else of the one that its name tells, else a native one.</summary>
    public async Task<Result<NativeFile>> ReadDebateAsync(string path, string? format, CancellationToken cancellationToken)
    {
        var asked = ReaderOf(path, format);
        return asked is Result<FileFormat>.Ok { Content: var reader } ? (await ReadAsync(path, cancellationToken)).Then(bytes => reader.Read(bytes)) : new Result<NativeFile>.Faulty(asked.Faults);
    }

    /// <summary>The format that a debate is to be read in: a file whose name tells none is taken for a native one.</summary>
    public static Result<FileFormat> ReaderOf(string path, string? format) =>
        FileFormats.For(path, format, "--from") is var asked && asked is Result<FileFormat>.Ok || format is not null ? asked : new Result<FileFormat>.Ok(FileFormats.Native);

    /// <summary>
    /// Writes a file whole or not at all, to standard output for <c>-</c>: it is made beside its place under another name and moved there
    /// when it is done.
    /// </summary>
    public async Task<Result<bool>> WriteAsync(string path, Action<Stream> write, CancellationToken cancellationToken)
    {
        try
        {
            if (path != Standard)
            {
                await AtomicFile.WriteAsync(path, write, cancellationToken);
            }
            else
            {
                write(output);
                await output.FlushAsync(cancellationToken);
            }

            return new Result<bool>.Ok(true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Result<bool>.Faulty([new(path == Standard ? "standard output" : path, Why(path, exception))]);
        }
    }

    /// <summary>Does something with a file or folder; what keeps it from being read or written is a fault.</summary>
    public static async Task<Result<T>> TryAsync<T>(string path, Func<Task<Result<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Result<T>.Faulty([new(path, Why(path, exception))]);
        }
    }

    private static Result<byte[]> Named(string path, Result<byte[]> read) =>
        read is Result<byte[]>.Faulty faulty ? new Result<byte[]>.Faulty(faulty.Reasons.Select(f => f with { Path = path }).ToItems()) : read;

    private static string Why(string path, Exception exception) => exception switch
    {
        _ when Directory.Exists(path) => "is a folder, not a file",
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "may not be accessed: check its permissions",
        _ => exception.Message,
    };
}
