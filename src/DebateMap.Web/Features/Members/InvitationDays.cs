using System.Globalization;
using DebateMap.Web.Live;

namespace DebateMap.Web.Features.Members;

/// <summary>How long an invitation can be used, as a choice.</summary>
internal static class InvitationDays
{
    public static IReadOnlyList<(string Value, string Text)> Options { get; } = [.. Invited.Validities.Select(d => (Text(d), d == 1 ? "1 day" : $"{d} days"))];

    public static string Text(int days) => days.ToString(CultureInfo.InvariantCulture);

    public static int Of(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
