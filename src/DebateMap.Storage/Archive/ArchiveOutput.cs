using System.IO.Compression;

namespace DebateMap.Storage.Archive;

/// <summary>Where an archive is written: a folder, or one file where the name ends in .zip. It appears under its name when it is whole, or not at all.</summary>
internal abstract class ArchiveOutput(string path) : IDisposable
{
    public static ArchiveOutput At(string path) => ArchiveNames.IsZip(path) ? new Zip(path) : new Folder(path);

    protected string Path { get; } = path;

    /// <summary>Beside its place, so that it can be moved there in one step.</summary>
    protected string Unfinished { get; } = $"{System.IO.Path.TrimEndingDirectorySeparator(path)}.{System.IO.Path.GetRandomFileName()}.tmp";

    /// <summary>Begins an entry; it is to be disposed before the next.</summary>
    public abstract Stream Add(string name);

    /// <summary>Puts the archive in its place.</summary>
    public abstract void Finish();

    public abstract void Dispose();

    private sealed class Folder : ArchiveOutput
    {
        public Folder(string path)
            : base(path) => Directory.CreateDirectory(Unfinished);

        public override Stream Add(string name)
        {
            var file = System.IO.Path.Combine(Unfinished, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            return new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        }

        public override void Finish() => Directory.Move(Unfinished, Path);

        public override void Dispose()
        {
            if (Directory.Exists(Unfinished))
                Directory.Delete(Unfinished, recursive: true);
        }
    }

    private sealed class Zip : ArchiveOutput
    {
        /// <summary>The first that a zip file can hold: the same debates make the same file, whenever it is made.</summary>
        private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

        private readonly FileStream _file;
        private readonly ZipArchive _zip;

        public Zip(string path)
            : base(path)
        {
            _file = new(Unfinished, FileMode.CreateNew, FileAccess.ReadWrite);
            _zip = new(_file, ZipArchiveMode.Create, leaveOpen: true);
        }

        public override Stream Add(string name)
        {
            var entry = _zip.CreateEntry(name);
            entry.LastWriteTime = NoTime;
            return entry.Open();
        }

        public override void Finish()
        {
            _zip.Dispose();
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(Unfinished, Path);
        }

        public override void Dispose()
        {
            _zip.Dispose();
            _file.Dispose();
            File.Delete(Unfinished);
        }
    }
}
