using System.CommandLine;
using DebateMap.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Cli.Commands;

/// <summary>Which database a command works on: the one of the app's own settings in the environment, unless the command names another.</summary>
internal sealed class DatabaseOptions
{
    private const string ProviderSetting = "Database:Provider";
    private const string ConnectionSetting = "ConnectionStrings:DebateMap";

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "The kind of database: Sqlite or Postgres. By default as Database__Provider in the environment says, else Sqlite.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _connection = new("--database")
    {
        Description = "How to connect. By default as ConnectionStrings__DebateMap in the environment says, which keeps a password out of the list of processes; else the app's own file.",
        HelpName = "CONNECTION",
    };

    public void AddTo(Command command)
    {
        command.Add(_connection);
        command.Add(_provider);
    }

    /// <summary>What works on that database; it is opened by nothing yet.</summary>
    public ServiceProvider Services(ParseResult parsed)
    {
        var asked = new Dictionary<string, string?>();
        if (parsed.GetValue(_provider) is { } provider)
            asked[ProviderSetting] = provider;
        if (parsed.GetValue(_connection) is { } connection)
            asked[ConnectionSetting] = connection;
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(asked).Build();
        return new ServiceCollection().AddDebateStorage(settings).BuildServiceProvider();
    }

    /// <summary>Runs something with the database; what keeps it from being used is said and gives the exit code for that.</summary>
    public async Task<int> WithAsync(ParseResult parsed, Terminal terminal, Func<IServiceProvider, Task<int>> run)
    {
        await using var services = Services(parsed);
        try
        {
            return await run(services);
        }
        catch (DatabaseStartException failure)
        {
            return terminal.Fail([new("", failure.Message)]);
        }
    }
}
