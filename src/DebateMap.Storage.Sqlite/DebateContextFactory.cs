using DebateMap.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make migrations; no database is opened for that.</summary>
public sealed class DebateContextFactory : IDesignTimeDbContextFactory<DebateContext>
{
    public DebateContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<DebateContext>()
        .UseSqlite("Data Source=design-time.db", sqlite => sqlite.MigrationsAssembly(typeof(DebateContextFactory).Assembly))
        .UseApplicationServiceProvider(new ServiceCollection().AddPasskeySchema().BuildServiceProvider())
        .Options);
}
