using DebateMap.Domain;
using DebateMap.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class ArchiveCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _shell.Dispose();
    }

    [Fact]
    public async Task What_is_exported_from_one_database_is_imported_into_a_new_one()
    {
        var key = await MakeAsync("old.db", "First", "Second");

        var exported = await Shell.RunAsync("export", "--all", _shell.At("all.zip"), "--database", Connection("old.db"));
        var imported = await Shell.RunAsync("import", "--all", _shell.At("all.zip"), "--database", Connection("new.db"));

        Assert.Equal((0, "", "exported 1 of 1 debate, 2 revisions|exported 1 debate, 2 revisions"), (exported.Code, exported.Output, string.Join('|', exported.Error)));
        Assert.Equal((0, "", "imported 1 of 1 debate, 2 revisions|imported 1 debate, 2 revisions"), (imported.Code, imported.Output, string.Join('|', imported.Error)));
        await using var services = Services("new.db");
        var store = services.GetRequiredService<DebateStore>();
        Assert.Equal("Second", (await store.OpenAsync(key, Cancellation))!.Debate.Heading.Title);
        Assert.Equal("First", (await store.OpenAtAsync(key, 1, Cancellation))!.Debate.Heading.Title);
    }

    [Fact]
    public async Task A_debate_that_is_there_is_refused_or_passed_over_as_asked()
    {
        var key = await MakeAsync("old.db", "First");
        await Shell.RunAsync("export", "--all", _shell.At("all"), "--database", Connection("old.db"));

        var refused = await Shell.RunAsync("import", "--all", _shell.At("all"), "--database", Connection("old.db"));
        var skipped = await Shell.RunAsync("import", "--all", _shell.At("all"), "--database", Connection("old.db"), "--skip-existing");

        Assert.Equal(1, refused.Code);
        Assert.Equal($"debates/{key}.jsonl: the database has this debate already: nothing was imported. Import into an empty database, or leave out what is there with --skip-existing", Assert.Single(refused.Error));
        Assert.Equal((0, "imported 0 debates, 0 revisions; 1 debate the database had already"), (skipped.Code, Assert.Single(skipped.Error)));
    }

    [Fact]
    public async Task An_export_makes_no_database_and_says_where_there_is_none()
    {
        var ran = await Shell.RunAsync("export", "--all", _shell.At("all.zip"), "--database", Connection("typo.db"));

        Assert.Equal((1, $"there is no database file {_shell.At("typo.db")}: name one in ConnectionStrings:DebateMap."), (ran.Code, Assert.Single(ran.Error)));
        Assert.Empty(_shell.Files);
    }

    [Fact]
    public async Task An_export_from_an_older_database_says_how_to_bring_it_up_to_date()
    {
        await using (var connection = new SqliteConnection(Connection("old.db")))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE x (y)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var ran = await Shell.RunAsync("export", "--all", _shell.At("all.zip"), "--database", Connection("old.db"));

        Assert.Equal(1, ran.Code);
        Assert.StartsWith($"the database file {_shell.At("old.db")} is of an older version of DebateMap, or empty (it lacks ", Assert.Single(ran.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_and_paths_are_told()
    {
        await MakeAsync("old.db", "First");

        Assert.Equal("Database:Provider: \"Oracle\" is not a database that DebateMap can use: set it to Sqlite or Postgres",
            await FailsAsync("export", "--all", _shell.At("a.zip"), "--database", Connection("old.db"), "--provider", "Oracle"));
        Assert.Equal($"{_shell.At("none/a.zip")}: there is no such folder", await FailsAsync("export", "--all", _shell.At("none/a.zip"), "--database", Connection("old.db")));
        Assert.Equal($"{_shell.At("none.zip")}: there is no such file or folder", await FailsAsync("import", "--all", _shell.At("none.zip"), "--database", Connection("new.db")));
    }

    [Theory]
    [InlineData("export all.zip", "Option '--all' is required.")]
    [InlineData("import all.zip --database x", "Option '--all' is required.")]
    [InlineData("export --all", "Required argument missing for command: 'export'.")]
    public async Task Wrong_usage_is_told(string line, string error)
    {
        var ran = await Shell.RunAsync(line.Split(' '));

        Assert.Equal((2, error), (ran.Code, ran.Error[0]));
    }

    private static async Task<string> FailsAsync(params string[] args)
    {
        var ran = await Shell.RunAsync(args);
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        return Assert.Single(ran.Error);
    }

    private string Connection(string file) => $"Data Source={_shell.At(file)}";

    private ServiceProvider Services(string file) => new ServiceCollection().AddDebateStorage(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:DebateMap"] = Connection(file) }).Build()).BuildServiceProvider();

    /// <summary>A database with one debate that had these titles in turn.</summary>
    private async Task<DebateKey> MakeAsync(string file, params string[] titles)
    {
        await using var services = Services(file);
        await DatabaseStart.MigrateAsync(services, Cancellation);
        var store = services.GetRequiredService<DebateStore>();
        var act = new Act("Ann", "Edit");
        var made = await store.CreateAsync(Debate.Empty.Apply(ChangeSet.Put(new Heading(titles[0]))).Value, act, Cancellation);
        for (var i = 1; i < titles.Length; i++)
            await store.CommitAsync(made.Key, i, ChangeSet.Put(new Heading(titles[i])), act, Cancellation);
        return made.Key;
    }
}
