using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using DebateMap.Domain;

namespace DebateMap.Formats;

/// <summary>Tells text from what is none, so that nobody works on characters that were never there.</summary>
public static class Utf8Text
{
    /// <summary>The text in some bytes, with or without a byte order mark; or a fault that says where it is no UTF-8.</summary>
    public static Result<string> Read(ReadOnlySpan<byte> bytes) => Check(ref bytes) is { } fault
        ? new Result<string>.Faulty([fault])
        : new Result<string>.Ok(Encoding.UTF8.GetString(bytes));

    /// <summary>What keeps some bytes from being text in UTF-8, or null; takes a byte order mark off.</summary>
    internal static Fault? Check(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return new("", "the file is UTF-16 text: save it as UTF-8");
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            return new("", "the file is empty");
        if (bytes.Contains((byte)0))
            return new("", "the file is not text");
        if (Utf8.IsValid(bytes))
            return null;

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return new("", $"{Place(bytes, at)}: not UTF-8 text (byte {bytes[at]:X2}): save the file as UTF-8");
    }

    /// <summary>Where a byte stands, as people count: lines and characters from 1.</summary>
    internal static string Place(ReadOnlySpan<byte> utf8, int at)
    {
        var line = utf8[..at].Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(utf8[(utf8[..at].LastIndexOf((byte)'\n') + 1)..at]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
    }
}
