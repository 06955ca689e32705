using System.Security.Cryptography;

namespace DebateMap.Storage;

/// <summary>Names a debate in the database and in URLs.</summary>
/// <param name="Value">Letters and digits only, so that it needs no escaping anywhere.</param>
public readonly record struct DebateKey(string Value)
{
    // No 0, 1, i, l, o: keys are read aloud and copied by hand. 31^12 keys are too many to meet one twice or to guess one.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 12;

    /// <summary>A random key.</summary>
    public static DebateKey New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The key as it stands in URLs.</summary>
    public override string ToString() => Value;
}
