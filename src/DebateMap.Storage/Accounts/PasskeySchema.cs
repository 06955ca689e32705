using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage.Accounts;

/// <summary>Identity makes its tables by an option, which migrations must see as the app does.</summary>
public static class PasskeySchema
{
    /// <summary>The tables that know passkeys.</summary>
    public static IServiceCollection AddPasskeySchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
