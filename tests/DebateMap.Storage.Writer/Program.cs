// Commits to one debate until it is killed, and prints the number of each revision once it is acknowledged.
// Arguments: the provider, the connection string, the key of the debate.
using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Database:Provider"] = args[0],
    ["ConnectionStrings:DebateMap"] = args[1],
}).Build();
await using var services = new ServiceCollection().AddDebateStorage(configuration).BuildServiceProvider();
var store = services.GetRequiredService<DebateStore>();
var now = (await store.OpenAsync(new(args[2]), CancellationToken.None))!;
while (true)
{
    // Each revision adds a claim, rewrites one and, from the third on, takes one away: all three kinds of write in one transaction.
    var number = now.Revision + 1;
    List<Change> changes =
    [
        new Put(new Claim(new($"c{number}"), string.Create(CultureInfo.InvariantCulture, $"Claim of revision {number}"))),
        new Put(new Heading(string.Create(CultureInfo.InvariantCulture, $"Revision {number}"))),
    ];
    if (now.Debate.Claims.Count > 2)
        changes.Add(new Remove(now.Debate.Claims[0].Key));
    var result = await store.CommitAsync(now.Key, now.Revision, new(changes.ToItems()), new("writer", "Write on"), CancellationToken.None);
    now = ((CommitResult.Committed)result).Now;
    Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
}
