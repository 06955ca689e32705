using System.IO.Compression;

namespace DebateMap.Storage.Archive;

/// <summary>An archive that is read: a folder or a zip file.</summary>
internal abstract class ArchiveInput : IDisposable
{
    /// <exception cref="InvalidDataException">It is a file, but no zip file.</exception>
    public static ArchiveInput At(string path) => Directory.Exists(path) ? new Folder(path) : new Zip(path);

    /// <summary>An entry; null where there is none of that name.</summary>
    public abstract Stream? Open(string name);

    public abstract void Dispose();

    private sealed class Folder(string path) : ArchiveInput
    {
        public override Stream? Open(string name)
        {
            var file = Path.Combine(path, name);
            return File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read) : null;
        }

        public override void Dispose()
        {
        }
    }

    private sealed class Zip(string path) : ArchiveInput
    {
        private readonly ZipArchive _zip = ZipFile.OpenRead(path);

        public override Stream? Open(string name) => _zip.GetEntry(name)?.Open();

        public override void Dispose() => _zip.Dispose();
    }
}
