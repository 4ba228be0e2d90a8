namespace Blog.Media.Storage;

/// <summary>
/// Writes several files under temporary names, then renames all of them; the last one proves that all are there.
/// </summary>
public sealed class StagedFiles(MediaFolder folder) : IDisposable
{
    private readonly List<(string Temporary, string Final)> files = [];

    /// <summary>A path to write to; the file appears under its final path on <see cref="Commit"/>.</summary>
    public string Add(string finalPath)
    {
        var temporary = folder.NewTemporaryPath();
        files.Add((temporary, finalPath));
        return temporary;
    }

    /// <summary>Moves all files into place, in the order they were added.</summary>
    public void Commit()
    {
        // Flushed to disk before the rename: a power cut must not leave a name without its bytes.
        foreach (var (temporary, _) in files)
            using (var file = File.Open(temporary, FileMode.Open, FileAccess.ReadWrite))
                file.Flush(flushToDisk: true);
        foreach (var (temporary, final) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            File.Move(temporary, final, overwrite: true);
        }
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in files)
            File.Delete(temporary);
    }
}
