namespace DebateMap.Cli;

/// <summary>What a command says to the shell.</summary>
public static class ExitCode
{
    /// <summary>It went well.</summary>
    public const int Ok = 0;

    /// <summary>The input is faulty or could not be read, or the output not be written.</summary>
    public const int Failed = 1;

    /// <summary>The command was used wrongly.</summary>
    public const int Usage = 2;
}
