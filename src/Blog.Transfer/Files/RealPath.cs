namespace Blog.Transfer.Files;

/// <summary>Where a path really leads once every symbolic link on its way is followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <exception cref="IOException">The links lead round in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    public static bool IsWithin(string path, string folder) =>
        path == folder
            || path.StartsWith(
                folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Resolve(string full, ref int links)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MaxLinks) throw new IOException("The links are circular.");
            real = Resolve(Path.GetFullPath(target, real), ref links);
        }
        return real;
    }
}
