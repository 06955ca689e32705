namespace DebateMap.Storage.Accounts;

/// <summary>What somebody is in one debate, in the order of trust: a later one may do all that an earlier one may.</summary>
public enum Role
{
    /// <summary>They are no member, and the debate is not shown to them.</summary>
    None,

    /// <summary>Reads a debate that is open to them, and is nobody known.</summary>
    Reader,

    /// <summary>Reads, and may suggest changes.</summary>
    Viewer,

    /// <summary>One of the people whose dialogue is mapped: confirms and corrects what is attributed to them, and nothing else.</summary>
    Participant,

    /// <summary>Marks passages and makes claims, reasons and positions of them.</summary>
    Annotator,

    /// <summary>Sorts and settles cruxes, decides on what is proposed, freezes what is done.</summary>
    Moderator,

    /// <summary>Says who else is here, who may see the debate, and whether it stays.</summary>
    Owner,
}

/// <summary>Who besides its members may read a debate.</summary>
public enum Visibility
{
    /// <summary>Nobody.</summary>
    Private,

    /// <summary>Whoever has the link, signed in or not.</summary>
    Link,

    /// <summary>Everybody; it stands in lists.</summary>
    Public,
}
