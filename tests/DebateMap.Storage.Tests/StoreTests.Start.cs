using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Fact]
    public async Task Starting_makes_the_database_and_starting_again_changes_nothing()
    {
        await using var apps = await NewAsync();
        var key = (await (await apps.StartAsync()).CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;

        var again = await apps.StartAsync();

        Assert.Equal(key, Assert.Single(await again.ListAsync(Cancellation)).Key);
    }

    [Fact]
    public async Task Two_apps_may_start_at_the_same_time()
    {
        await using var apps = await NewAsync();

        var stores = await Task.WhenAll(Task.Run(() => apps.StartAsync(), Cancellation), Task.Run(() => apps.StartAsync(), Cancellation));

        await stores[0].CreateAsync(Debates.WithClaims(1), Edit, Cancellation);
        Assert.Single(await stores[1].ListAsync(Cancellation));
    }

    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var apps = await NewAsync();
        await using var context = apps.Context();
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed: run tools/add-migration.sh with a name for the change.");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using var apps = await NewAsync();
        await apps.StartAsync();
        await using (var context = apps.Context())
        {
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20990101000000_FromTheFuture', '99.0.0')""", Cancellation);
        }

        var refused = await Assert.ThrowsAsync<DatabaseStartException>(() => apps.StartAsync());

        Assert.Contains(" was made by a newer version of DebateMap (it has 20990101000000_FromTheFuture, which this one does not know).", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", refused.Message, StringComparison.Ordinal);
    }
}
