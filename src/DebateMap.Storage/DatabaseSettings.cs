using DebateMap.Domain;
using DebateMap.Storage.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace DebateMap.Storage;

/// <summary>Which database to use.</summary>
internal sealed record DatabaseSettings(Provider Provider, string ConnectionString)
{
    public const string ProviderKey = "Database:Provider";
    public const string ConnectionName = "DebateMap";
    public const string ConnectionKey = "ConnectionStrings:" + ConnectionName;

    public static Result<DatabaseSettings> Read(IConfiguration configuration)
    {
        var name = configuration[ProviderKey];
        var provider = string.IsNullOrWhiteSpace(name) ? Provider.All[0]
            : Provider.All.FirstOrDefault(p => string.Equals(p.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (provider is null)
            return new Result<DatabaseSettings>.Faulty([new(ProviderKey, $"\"{name}\" is not a database that DebateMap can use: set it to {string.Join(" or ", Provider.All.Select(p => p.Name))}")]);
        return provider.Read(configuration.GetConnectionString(ConnectionName))
            .Then(connection => (Result<DatabaseSettings>)new Result<DatabaseSettings>.Ok(new(provider, connection)));
    }

    public void Use(DbContextOptionsBuilder options) => Provider.Use(options, ConnectionString);

    /// <summary>What the operator knows the database by; never the connection string, which holds a password.</summary>
    public override string ToString() => Provider.Describe(ConnectionString);
}
