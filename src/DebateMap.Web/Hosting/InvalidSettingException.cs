namespace DebateMap.Web.Hosting;

/// <summary>A setting that the app cannot start with; the message is for the person who set it.</summary>
public sealed class InvalidSettingException : Exception
{
    public InvalidSettingException()
    {
    }

    public InvalidSettingException(string message)
        : base(message)
    {
    }

    public InvalidSettingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
