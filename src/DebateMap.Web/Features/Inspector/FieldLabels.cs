using DebateMap.Domain;

namespace DebateMap.Web.Features.Inspector;

/// <summary>The fields of records in plain words.</summary>
public static class FieldLabels
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["roots"] = "Claims at issue",
        ["reported"] = "Is only quoted",
        ["quotedBy"] = "Quoted by",
        ["replyTo"] = "Answers turn",
        ["at"] = "When",
        ["about"] = "About",
        ["reports"] = "Tells of",
        ["kind"] = "Speaks for or against",
        ["premises"] = "Premises, holding together",
        ["conclusion"] = "Conclusion",
        ["undercuts"] = "Denies the step",
        ["by"] = "By",
        ["annotations"] = "Quotes",
        ["annotation"] = "Quote",
        ["strength"] = "Strength, 0 to 1",
        ["credence"] = "Credence, 0 to 1",
        ["basis"] = "How we know",
        ["withdrawn"] = "Was the annotator's mistake",
        ["cause"] = "What moved them",
        ["gradedIn"] = "Graded in",
        ["clarified"] = "Clarified in",
        ["confirmed"] = "Clarified version confirmed",
        ["proposedBy"] = "Proposed by",
        ["acceptedBy"] = "Accepted by",
        ["rejectedBy"] = "Rejected by",
        ["test"] = "How one would find out",
        ["resolution"] = "What was found, or why it was set aside",
        ["askedBy"] = "Asked by",
        ["of"] = "Of",
        ["text"] = "Text",
    };

    /// <summary>The label of a field.</summary>
    public static string Of(Field field) => Labels.GetValueOrDefault(field.Name) ?? char.ToUpperInvariant(field.Name[0]) + field.Name[1..];

    /// <summary>A word of a choice, as people read it.</summary>
    public static string Choice(string word) => word.Replace('-', ' ');
}
