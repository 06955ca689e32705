using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Whatever is brought that cannot be taken: it says what is wrong, and nothing is added.</summary>
public sealed class BadInputTests(World world) : BrowserTest(world)
{
    private const long Limit = 64L * 1024 * 1024;

    [Fact]
    public async Task A_faulty_file_is_refused_with_every_fault_and_where_it_is()
    {
        var home = await HomeWithOneDebateAsync();

        await home.ChooseFileAsync("faulty.debate.json", """
            {
              "format": "debatemap", "version": 1, "title": "Faulty",
              "participants": [{ "id": "ann", "name": "Ann" }],
              "claims": [{ "id": "c1", "text": "Something" }],
              "inferences": [{ "id": "i1", "kind": "supports", "premises": ["P9"], "conclusion": "c1" }],
              "positions": [{ "participant": "ann", "claim": "c1", "credence": 1.5, "basis": "stated" }]
            }
            """u8.ToArray());

        await Expect(home.Faults).ToContainTextAsync("faulty.debate.json was not imported");
        await Expect(home.Faults.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(home.Faults.Locator("code").First).ToHaveTextAsync("inferences[0].premises[0]");
        await Expect(home.Faults).ToContainTextAsync("no claim \"P9\"");
        await Expect(home.Faults).ToContainTextAsync("positions[0].credence");
        await NothingWasAddedAsync(home);
    }

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        var home = await HomeWithOneDebateAsync();
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);

        await home.ChooseFileAsync("photo.json", noise);

        await Expect(home.Faults).ToContainTextAsync("photo.json was not imported: one thing is wrong with it");
        await NothingWasAddedAsync(home);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_sent()
    {
        var home = await HomeWithOneDebateAsync();
        var path = Path.Combine(Directory.CreateTempSubdirectory("debatemap-upload-").FullName, "huge.debate.json");
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1, FileOptions.DeleteOnClose))
        {
            file.SetLength(Limit + 1);
            await home.ChooseFileAsync(path);
            await Expect(home.Faults).ToContainTextAsync("at most 64 MB are taken here");
        }

        Directory.Delete(Path.GetDirectoryName(path)!);
        await NothingWasAddedAsync(home);
    }

    [Fact]
    public async Task A_text_that_is_not_UTF_8_is_refused()
    {
        var start = await new NewDebate(await VisitAsync()).OpenAsync();

        await start.UploadAsync("old.txt", [.. "Ann: caf"u8, 0xE9, .. " first."u8]);

        await Expect(start.Faults).ToContainTextAsync("old.txt was not read");
        await Expect(start.Faults).ToContainTextAsync("UTF-8");
        await start.UploadAsync("new.txt", "Ann: café first.\n\nBen: No."u8.ToArray());
        await Expect(start.Turns).ToHaveCountAsync(2);
        await Expect(start.Faults).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    public async Task A_paste_with_nothing_in_it_is_refused(string text)
    {
        var start = await new NewDebate(await VisitAsync()).OpenAsync();

        await start.PasteAsync(text);

        await Expect(start.Faults).ToContainTextAsync("The text was not read");
        await start.PasteAsync(Dialogue.Text);
        await Expect(start.Turns).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_long_paste_on_one_line_is_read()
    {
        var start = await new NewDebate(await VisitAsync()).OpenAsync();

        await start.PasteAsync("Ann: " + string.Join(' ', Enumerable.Repeat("All work and no play.", 50_000)));

        await Expect(start.Turns).ToHaveCountAsync(1);
    }

    private async Task<Home> HomeWithOneDebateAsync()
    {
        var visitor = await VisitAsync(address: World.StartOnSqlite().Address);
        var home = new Home(visitor);
        await (await home.OpenAsync()).OpenExampleAsync();
        return await home.OpenAsync();
    }

    private static async Task NothingWasAddedAsync(Home home)
    {
        await Expect(home.Faults).ToContainTextAsync("Nothing was changed.");
        await home.OpenAsync();
        await Expect(home.Debates).ToHaveCountAsync(1);
    }
}
