using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DebateMap.Storage.Accounts;

/// <summary>Links that let somebody in: told once, and kept only as a hash, so that the database gives none away.</summary>
internal static class Secrets
{
    private const int Bytes = 24;

    /// <summary>A new one, of 192 random bits: too many to guess.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
