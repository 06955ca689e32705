using System.Text.Json;

namespace DebateMap.EndToEnd.Data;

/// <summary>What people should not write, and what they write all the same.</summary>
internal static class HostileStrings
{
    private const int VeryLong = 20_000;

    /// <summary>A few of each kind. Each can be stored, and is only to be shown as it is.</summary>
    public static IReadOnlyList<string> Own { get; } =
    [
        // Scripts, in text, in attributes and half closed.
        "<script>window.ran = 1</script>", "</title><script>window.ran = 1</script>", "</textarea><script>window.ran = 1</script>", "<ScRiPt src=//example.invalid/x.js></sCrIpT>",
        "<img src=x onerror=window.ran=1>", "<svg onload=window.ran=1>", "<svg><animate onbegin=window.ran=1 attributeName=x dur=1s>", "<details open ontoggle=window.ran=1>",
        "<iframe srcdoc='<script>parent.ran=1</script>'>", "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>", "<body onload=window.ran=1>", "<input autofocus onfocus=window.ran=1>",
        "\" onmouseover=\"window.ran=1", "' onfocus='window.ran=1' autofocus='", "\"><script>window.ran=1</script>", "--><script>window.ran=1</script>", "]]><script>window.ran=1</script>",
        "<a href=\"javascript:window.ran=1\">a</a>", "[link](javascript:window.ran=1)", "[link](JaVaScRiPt&#58;window.ran=1)", "![picture](http://example.invalid/p.png)", "<javascript:window.ran=1>",
        "[link](data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=)", "<style>*{display:none}</style>", "<base href=//example.invalid/>", "<meta http-equiv=refresh content=0;url=//example.invalid>",
        "<form action=//example.invalid><button>go</button></form>", "&lt;script&gt;window.ran=1&lt;/script&gt;", "\\u003cscript\\u003ewindow.ran=1\\u003c/script\\u003e", "javascript:window.ran=1",

        // Templates, queries, formats, paths, commands.
        "{{constructor.constructor('window.ran=1')()}}", "${window.ran=1}", "@(1 + 1)", "<%= 7 * 7 %>", "#{7*7}", "'; DROP TABLE claims; --", "1' OR '1'='1", "%", "_", "%s%n%x", "{0} {1:N} {", "}", "{{", "..\\..\\etc\\passwd",
        "../../etc/passwd", "$(touch /tmp/ran)", "`id`", "=1+1", "NULL", "undefined", "NaN", "true", "-0", "1e400", "CON", "file:///etc/passwd", "a\\", "\\", "'", "\"", "&", "?a=b&c#d", "%00", "%2e%2e%2f",

        // Markdown that could break a page or a table.
        "# heading", "| a | b |", "```", "~~~", "- item", "[^1]: note", "---", "> quote", "***", "$$",

        // Letters that are more than letters.
        "\u202Egnp.exe", "\u2066isolated\u2069 \u2067right to left\u2069", "אבג and abc", "مرحبا", "zero\u200Bwidth", "\u200D", "\uFEFFmark at the start", "e\u0301 and \u00E9", "Z\u0310\u0351\u0302a\u0489l\u0334g\u0321o\u0334",
        "👩‍👩‍👧‍👦 family", "🏳️‍🌈", "👍🏿", "\U0001F9D1", "𝕬𝖇𝖈", "\uFFFE", "\uFFFF", "\uE000", "ﷺ", "ß ẞ İ ı ſ", "田中さんにあげて下さい", "Ω≈ç√∫˜µ≤≥÷", "\u00AD", "soft\u00ADhyphen", "\u00A0padded\u00A0",

        // Controls, line ends, blanks around, length.
        "\u0001\u0002\u0007\u0008\u001B[31m\u007F", "tab\tand\vform\ffeed", "one\ntwo", "one\r\ntwo", "one\rtwo", "line\u2028and\u2029paragraph", " blanks around ", "next\u0085line",
        new('x', VeryLong), string.Concat(Enumerable.Repeat("long words ", VeryLong / 20)), string.Concat(Enumerable.Repeat("🏔", 200)),
    ];

    /// <summary>The strings beside the repository, each once; the test is skipped where they are not there.</summary>
    public static IReadOnlyList<string> Naughty() =>
        [.. JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(SharedFolder.Find("samples/hostile/naughty-strings.json")))!.Distinct(StringComparer.Ordinal)];

    /// <summary>What a person would type or paste on one line.</summary>
    public static IEnumerable<string> Typed => Own.Where(t => t.Length < 100 && !t.Any(char.IsControl)).Where((_, i) => i % 3 == 0).Append("<b>tag</b> and 'more' & \"more\"");
}
