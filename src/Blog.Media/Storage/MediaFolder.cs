namespace Blog.Media.Storage;

/// <summary>The paths of pictures on disk, in one place, so that no other code joins paths.</summary>
public sealed class MediaFolder(string root)
{
    /// <summary>The folder, as an absolute path.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Absolute path of the stored original; makes no folder.</summary>
    public string OriginalPath(string hash, string extension) => Path.Combine(Root, hash[..2], $"{hash}.{extension}");

    /// <summary>Absolute path of the WebP variant of that many pixels; makes no folder.</summary>
    public string VariantPath(string hash, int width) => Path.Combine(Root, hash[..2], $"{hash}-{width}.webp");

    /// <summary>The file that a parsed address means, or null when it is not there.</summary>
    public FileInfo? Find(PictureAddress.Parts address)
    {
        var path = address.Width is { } width
            ? VariantPath(address.Hash, width)
            : OriginalPath(address.Hash, address.Extension);
        var file = new FileInfo(path);
        return file.Exists ? file : null;
    }

    /// <summary>A path for work in progress, on the media's own volume, so that moving it into place is atomic.</summary>
    public string NewTemporaryPath()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "tmp"));
        return Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.part");
    }

    /// <summary>Moves all files of a picture to the temporary folder, the original first.</summary>
    internal FilesAside SetAside(string hash)
    {
        var folder = new DirectoryInfo(Path.Combine(Root, hash[..2]));
        var files = folder.Exists ? folder.GetFiles($"{hash}*") : [];
        var moves = files.OrderBy(file => file.Name.Contains('-')).Select(file => (file.FullName, NewTemporaryPath())).ToList();
        foreach (var (from, to) in moves)
            File.Move(from, to);
        return new FilesAside(moves);
    }

    /// <summary>Deletes what a crash left in the temporary folder before that moment (UTC).</summary>
    public void SweepTemporary(DateTime before)
    {
        var folder = new DirectoryInfo(Path.Combine(Root, "tmp"));
        if (!folder.Exists)
            return;
        foreach (var file in folder.EnumerateFiles("*.part").Where(file => file.LastWriteTimeUtc < before))
            file.Delete();
    }
}
