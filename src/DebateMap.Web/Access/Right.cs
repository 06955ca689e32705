namespace DebateMap.Web.Access;

/// <summary>What a page, an endpoint or an act needs. Who has which is in <see cref="AccessTable"/>.</summary>
public enum Right
{
    /// <summary>Open to everybody: signing in, styles and scripts, health.</summary>
    Visit,

    /// <summary>Having an account: making debates, looking after one's own account.</summary>
    Belong,

    /// <summary>Looking after the accounts of the server.</summary>
    Administer,

    /// <summary>Seeing a debate with its history, and taking it along as a file.</summary>
    Read,

    /// <summary>Suggesting a change, which others decide on.</summary>
    Propose,

    /// <summary>Confirming and correcting what is attributed to the participant that one is.</summary>
    SpeakForSelf,

    /// <summary>Reading and writing notes on records.</summary>
    Discuss,

    /// <summary>Changing the debate.</summary>
    Change,

    /// <summary>Settling cruxes, deciding on proposals, freezing.</summary>
    Moderate,

    /// <summary>Saying who is a member, who may see the debate, and whether it stays.</summary>
    Own,
}
