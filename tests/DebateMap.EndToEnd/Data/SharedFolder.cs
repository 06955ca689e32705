namespace DebateMap.EndToEnd.Data;

/// <summary>Files that lie beside the repository and not in it.</summary>
internal static class SharedFolder
{
    /// <summary>The whole path; the test is skipped where there is no such file.</summary>
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "DebateMap.sln")))
                continue;
            var found = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", path));
            Assert.SkipUnless(File.Exists(found), $"../shared/{path} is not there.");
            return found;
        }

        throw new DirectoryNotFoundException("The repository that this test program was built in is not there.");
    }
}
