namespace DebateMap.Domain;

/// <summary>Something a user got wrong: where, and what.</summary>
/// <param name="Path">Where, as in <c>inferences[3].premises[0]</c>; empty for the whole.</param>
/// <param name="Message">What is wrong, as in <c>no claim "P9"</c>.</param>
public sealed record Fault(string Path, string Message)
{
    /// <summary>As shown to people: <c>path: what is wrong</c>.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}

/// <summary>What came of something that a user may get wrong: a value, or every reason why not.</summary>
/// <typeparam name="T">The value where it went well.</typeparam>
public abstract record Result<T>
{
    private Result()
    {
    }

    /// <summary>It went well.</summary>
    public sealed record Ok(T Content) : Result<T>;

    /// <summary>It did not; nothing was changed. There is at least one fault.</summary>
    public sealed record Faulty(Items<Fault> Reasons) : Result<T>;

    /// <summary>The value, or nothing where there are faults.</summary>
    public T? ValueOrDefault => this is Ok ok ? ok.Content : default;

    /// <summary>The faults; none where it went well.</summary>
    public Items<Fault> Faults => this is Faulty faulty ? faulty.Reasons : [];

    /// <summary>The value; throws for a caller that has already ruled faults out.</summary>
    /// <exception cref="InvalidOperationException">There are faults; the message lists them.</exception>
    public T Value => this is Ok ok ? ok.Content : throw new InvalidOperationException(string.Join("; ", Faults));

    /// <summary>Goes on with the value, or hands the faults on.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => this switch
    {
        Ok ok => next(ok.Content),
        _ => new Result<TNext>.Faulty(Faults),
    };
}
