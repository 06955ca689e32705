using DebateMap.Formats.Summary;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Summary;

/// <summary>A stretch of a rendered summary, and what is drawn after it.</summary>
/// <param name="Html">Rendered and sanitised.</param>
/// <param name="Figure">The part whose drawing follows; null where none does.</param>
public sealed record SummaryPiece(MarkupString Html, SummarySection? Figure);
