using DebateMap.Storage.Accounts;

namespace DebateMap.Web.Access;

/// <summary>Roles and visibility as people say them.</summary>
public static class RoleWords
{
    /// <summary>The roles that an owner gives, from the least.</summary>
    public static IReadOnlyList<Role> Given { get; } = [Role.Viewer, Role.Participant, Role.Annotator, Role.Moderator, Role.Owner];

    /// <summary>Its name.</summary>
    public static string Of(Role role) => role.ToString();

    /// <summary>With its article, within a sentence.</summary>
    public static string A(Role role) => $"{(role is Role.Annotator or Role.Owner ? "an" : "a")} {role.ToString().ToLowerInvariant()}";

    /// <summary>What one may do in it.</summary>
    public static string Explain(Role role) => role switch
    {
        Role.Viewer => "reads, and suggests changes",
        Role.Participant => "is one of the people in the dialogue: confirms and corrects what is said of them",
        Role.Annotator => "marks passages, makes claims, reasons and positions",
        Role.Moderator => "also settles cruxes, decides on proposals, freezes what is done",
        Role.Owner => "also says who is here, who may see the debate, and whether it stays",
        _ => "",
    };

    /// <summary>The name of a visibility.</summary>
    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.Link => "Anyone with the link",
        Visibility.Public => "Public",
        _ => "Private",
    };

    /// <summary>What a visibility means, as a sentence without its end.</summary>
    public static string May(Visibility visibility) => visibility switch
    {
        Visibility.Link => "whoever has the link reads it, signed in or not; it stands in no list",
        Visibility.Public => "everybody reads it, signed in or not, and finds it in the list",
        _ => "only its members see it",
    };
}
