using System.IO.Compression;
using System.Text;
using DebateMap.Domain;
using DebateMap.Storage.Archive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage.Tests;

/// <summary>Every debate with its whole history, out of one database and into another.</summary>
public sealed class ArchiveTests(Databases databases) : IDisposable
{
    private static readonly Act Edit = new("Ann", "Edit");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("debatemap-archive-");

    public static TheoryData<string, string> Ways => new() { { "Sqlite", "Sqlite" }, { "Sqlite", "Postgres" }, { "Postgres", "Sqlite" }, { "Postgres", "Postgres" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Restoring_gives_the_identical_content_whatever_the_databases(string from, string to)
    {
        await using var source = await NewAsync(from);
        await using var target = await NewAsync(to);
        await FillAsync(source);
        await target.StartAsync();

        var exported = Ok(await Export(source).WriteAsync(At("first.zip"), null, Cancellation));
        var imported = Ok(await Import(target).ReadAsync(At("first.zip"), skipExisting: false, null, Cancellation));
        Ok(await Export(target).WriteAsync(At("second.zip"), null, Cancellation));

        Assert.Equal(exported, imported);
        Assert.Equal(await ContentAsync(source), await ContentAsync(target));
        Assert.Equal(await File.ReadAllBytesAsync(At("first.zip"), Cancellation), await File.ReadAllBytesAsync(At("second.zip"), Cancellation));
    }

    [Fact]
    public async Task A_folder_holds_the_same_as_a_zip_file_and_can_be_read_by_people()
    {
        await using var source = await NewAsync("Sqlite");
        var store = await source.StartAsync();
        var key = (await store.CreateAsync(Debates.WithClaims(1), new("Ann", "made \"it\" ä"), Cancellation)).Key;
        await store.CommitAsync(key, 1, ChangeSet.Put(new Claim(new("c1"), "Ünï")), Edit, Cancellation);

        Ok(await Export(source).WriteAsync(At("folder"), null, Cancellation));
        Ok(await Export(source).WriteAsync(At("file.zip"), null, Cancellation));

        var lines = await File.ReadAllLinesAsync(At($"folder/debates/{key}.jsonl"), Cancellation);
        Assert.Equal($$"""{"key":"{{key}}"}""", lines[0]);
        Assert.StartsWith("""{"number":1,"author":"Ann","at":"20""", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"summary\":\"made \\\"it\\\" ä\",\"effects\":[{\"kind\":\"heading\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"after\":{\"place\":1024,\"fields\":{\"text\":\"Ünï\"}}}]}", lines[2], StringComparison.Ordinal);
        Assert.Equal($$"""{"format":"debatemap-archive","version":1,"debates":[{"key":"{{key}}","revisions":2}]}""" + "\n", await File.ReadAllTextAsync(At("folder/archive.json"), Cancellation));
        await using var zip = await ZipFile.OpenReadAsync(At("file.zip"), Cancellation);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.Equal(await File.ReadAllTextAsync(At($"folder/{entry.FullName}"), Cancellation), await reader.ReadToEndAsync(Cancellation));
        }

        Assert.Equal(["archive.json", $"debates/{key}.jsonl"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        await using var target = await NewAsync("Sqlite");
        await target.StartAsync();
        Ok(await Import(target).ReadAsync(At("folder"), skipExisting: false, null, Cancellation));
        Assert.Equal(await ContentAsync(source), await ContentAsync(target));
    }

    [Fact]
    public async Task What_was_imported_is_edited_and_undone_as_before()
    {
        await using var source = await NewAsync("Sqlite");
        var key = await FillAsync(source);
        Ok(await Export(source).WriteAsync(At("a.zip"), null, Cancellation));
        await using var target = await NewAsync("Sqlite");
        var store = await target.StartAsync();
        Ok(await Import(target).ReadAsync(At("a.zip"), skipExisting: false, null, Cancellation));

        var now = (await store.OpenAsync(key, Cancellation))!;
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(key, now.Revision, ChangeSet.Put(new Heading("Renamed")), Edit, Cancellation));
        var undone = Assert.IsType<CommitResult.Committed>(await store.UndoAsync(key, "Ann", Cancellation));

        Assert.Equal(now.Debate.Records(), undone.Now.Debate.Records());
        Assert.NotEmpty(await store.StoryAsync(key, new(RecordKind.Claim, "c1"), int.MaxValue, 10, Cancellation));
    }

    [Fact]
    public async Task A_debate_that_is_there_already_is_never_touched()
    {
        await using var apps = await NewAsync("Sqlite");
        var key = await FillAsync(apps);
        Ok(await Export(apps).WriteAsync(At("a.zip"), null, Cancellation));
        await using var target = await NewAsync("Sqlite");
        await target.StartAsync();
        Ok(await Import(target).ReadAsync(At("a.zip"), skipExisting: false, null, Cancellation));
        await (await target.StartAsync()).DeleteAsync(key, Cancellation);
        var before = await ContentAsync(target);

        var refused = await Import(target).ReadAsync(At("a.zip"), skipExisting: false, null, Cancellation);
        var skipped = Ok(await Import(target).ReadAsync(At("a.zip"), skipExisting: true, null, Cancellation));

        Assert.Equal(3, refused.Faults.Count);
        Assert.Contains($"debates/{key}.jsonl: the database has this debate already: nothing was imported.", string.Join('\n', refused.Faults), StringComparison.Ordinal);
        Assert.Equal(new(0, 0, 0, 3), skipped);
        Assert.Equal(before, await ContentAsync(target));
    }

    [Theory]
    [InlineData("\"number\":2,", "\"number\":3,", "line 3: is revision 3, which does not follow revision 1")]
    [InlineData("\"text\":\"Claim 2\"", "\"text\":\"Claim 1\"", "line 3: revision 2 changes claim \"c2\", which is not what the revisions before it made of it")]
    [InlineData("\"summary\":\"Edit\",", "\"mood\":\"good\",\"summary\":\"Edit\",", "line 2: is not as expected: The JSON property 'mood' could not be mapped")]
    [InlineData("\"kind\":\"claim\"", "\"kind\":\"dream\"", "line 2: is not as expected: A \"dream\" is changed")]
    [InlineData("\"effects\":[", "\"effects\":[7,", "line 2: is not as expected: ")]
    [InlineData("\"author\"", "author", "cannot be read: ")]
    [InlineData("\"text\":\"Better\"", "\"text\":\"\"", "claims[c2].text: ")]
    [InlineData("{\"key\"", "{\"king\"", "line 1: is not as expected: ")]
    public async Task A_damaged_debate_is_refused_whole_with_its_place(string was, string becomes, string message)
    {
        var key = await ExportedFolderAsync();
        var file = At($"folder/debates/{key}.jsonl");
        var text = await File.ReadAllTextAsync(file, Cancellation);
        var damaged = text.IndexOf(was, StringComparison.Ordinal) is >= 0 and var place ? text.Remove(place, was.Length).Insert(place, becomes) : throw new ArgumentException("not there", nameof(was));
        await File.WriteAllTextAsync(file, damaged, Cancellation);

        await AssertRefusedAsync($"debates/{key}.jsonl: {message}");
    }

    [Fact]
    public async Task An_archive_that_is_cut_off_is_refused()
    {
        var key = await ExportedFolderAsync();
        var file = At($"folder/debates/{key}.jsonl");
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file, Cancellation))[..2], Cancellation);
        await AssertRefusedAsync($"debates/{key}.jsonl: line 2: is the last line, after revision 1 of 2: the archive is not whole");

        File.Delete(file);
        await AssertRefusedAsync($"debates/{key}.jsonl: is missing, though archive.json names it: the archive is not whole");

        File.Delete(At("folder/archive.json"));
        await AssertRefusedAsync("archive.json: is missing: this is not an archive, or not a whole one");
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "archive.json: is of version 2, and this DebateMap reads version 1")]
    [InlineData("debatemap-archive", "tar", "archive.json: is not of the format \"debatemap-archive\"")]
    [InlineData("\"key\":\"", "\"key\":\"../", "archive.json: names a debate \"../")]
    [InlineData("{", "", "archive.json: cannot be read: ")]
    public async Task An_archive_of_another_kind_is_refused(string was, string becomes, string message)
    {
        await ExportedFolderAsync();
        await File.WriteAllTextAsync(At("folder/archive.json"), (await File.ReadAllTextAsync(At("folder/archive.json"), Cancellation)).Replace(was, becomes, StringComparison.Ordinal), Cancellation);

        await AssertRefusedAsync(message);
    }

    [Fact]
    public async Task A_file_that_is_no_zip_is_refused()
    {
        await File.WriteAllTextAsync(At("folder"), "A diary.", Cancellation);

        await AssertRefusedAsync($"{At("folder")}: is not an archive, or is damaged");
    }

    [Fact]
    public async Task An_export_replaces_nothing_and_a_failed_one_leaves_nothing()
    {
        await using var apps = await NewAsync("Sqlite");
        await FillAsync(apps);
        await File.WriteAllTextAsync(At("mine.zip"), "mine", Cancellation);

        var refused = await Export(apps).WriteAsync(At("mine.zip"), null, Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Export(apps).WriteAsync(At("cancelled.zip"), null, new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Export(apps).WriteAsync(At("cancelled"), null, new CancellationToken(canceled: true)));

        Assert.Equal($"{At("mine.zip")}: is there already, and an archive does not replace anything: name another file or folder", Assert.Single(refused.Faults).ToString());
        Assert.Equal(["mine.zip"], _folder.EnumerateFileSystemInfos().Select(f => f.Name));
        Assert.Equal("mine", await File.ReadAllTextAsync(At("mine.zip"), Cancellation));
    }

    [Fact]
    public async Task Progress_counts_debates_and_revisions()
    {
        await using var apps = await NewAsync("Sqlite");
        await FillAsync(apps);
        var told = new List<ArchiveProgress>();

        Ok(await Export(apps).WriteAsync(At("a.zip"), new Told(told), Cancellation));

        Assert.Equal([1, 2, 3], told.Select(p => p.Debates));
        Assert.All(told, p => Assert.Equal(3, p.Of));
        Assert.Equal(8, told[^1].Revisions);
    }

    /// <summary>Three debates: one of every field with a history of edits, undo and redo, one empty, one deleted.</summary>
    private static async Task<DebateKey> FillAsync(Apps apps)
    {
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debates.Full(), Edit, Cancellation)).Key;
        await store.CommitAsync(key, 1, new([new Remove(new(RecordKind.Question, "q1")), new Put(new Claim(new("c9"), "Added"), 7)]), new(Debates.Hostile[0], Debates.Hostile[7]), Cancellation);
        await store.CommitAsync(key, 2, ChangeSet.Put(new Claim(new("c9"), "Changed")), Edit, Cancellation);
        await store.UndoAsync(key, "Ann", Cancellation);
        await store.RedoAsync(key, "Ann", Cancellation);
        await store.CreateAsync(Debate.Empty, Edit, Cancellation);
        var gone = (await store.CreateAsync(Debates.WithClaims(300), Edit, Cancellation)).Key;
        await store.CommitAsync(gone, 1, new([new Remove(new(RecordKind.Claim, "c4"))]), Edit, Cancellation);
        await store.DeleteAsync(gone, Cancellation);
        await using var context = apps.Context();
        await context.Database.ExecuteSqlAsync($"""UPDATE "Debates" SET "Visibility" = 'Link', "AnnotatorsPropose" = true WHERE "Key" = {key.Value}""", Cancellation);
        return key;
    }

    private async Task<DebateKey> ExportedFolderAsync()
    {
        await using var apps = await NewAsync("Sqlite");
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation)).Key;
        await store.CommitAsync(key, 1, ChangeSet.Put(new Claim(new("c2"), "Better")), Edit, Cancellation);
        Ok(await Export(apps).WriteAsync(At("folder"), null, Cancellation));
        return key;
    }

    private async Task AssertRefusedAsync(string message)
    {
        await using var target = await NewAsync("Sqlite");
        await target.StartAsync();
        var empty = await ContentAsync(target);

        var refused = await Import(target).ReadAsync(At("folder"), skipExisting: false, null, Cancellation);

        Assert.StartsWith(message, refused.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(empty, await ContentAsync(target));
    }

    /// <summary>Every row of every table but the migrations', column by column, in an order of its own.</summary>
    private static async Task<string> ContentAsync(Apps apps)
    {
        await using var context = apps.Context();
        await context.Database.OpenConnectionAsync(Cancellation);
        var content = new StringBuilder();
        foreach (var table in context.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            var columns = Enumerable.Range(0, reader.FieldCount).OrderBy(reader.GetName, StringComparer.Ordinal).ToList();
            var rows = new List<string>();
            while (await reader.ReadAsync(Cancellation))
                rows.Add(string.Join('|', columns.Select(c => $"{reader.GetName(c)}={Text(reader.GetValue(c))}")));
            content.AppendLine(table).AppendJoin('\n', rows.Order(StringComparer.Ordinal)).AppendLine();
        }

        return content.ToString();
    }

    /// <summary>What the two databases have other types for, in the same words.</summary>
    private static string Text(object value) => value switch
    {
        string[] texts => System.Text.Json.JsonSerializer.Serialize(texts),
        string text when text.StartsWith("[\"", StringComparison.Ordinal) && text.EndsWith(']') => System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<string[]>(text)),
        string text when text.Length is > 18 and < 28 && text[4] == '-' && text[10] == ' ' => $"{DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture):O}",
        DateTime time => $"{DateTime.SpecifyKind(time, DateTimeKind.Unspecified):O}",
        bool flag => flag ? "1" : "0",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private async Task<Apps> NewAsync(string provider) => new(provider, provider == "Sqlite" ? databases.NewSqlite() : await databases.NewPostgresAsync());

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private static ArchiveExport Export(Apps apps) => apps.Services().GetRequiredService<ArchiveExport>();

    private static ArchiveImport Import(Apps apps) => apps.Services().GetRequiredService<ArchiveImport>();

    private static ArchiveProgress Ok(Result<ArchiveProgress> result) => result.Value;

    private sealed class Told(List<ArchiveProgress> list) : IProgress<ArchiveProgress>
    {
        public void Report(ArchiveProgress value) => list.Add(value);
    }
}
