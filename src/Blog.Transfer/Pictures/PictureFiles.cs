using Blog.Transfer.Documents;
using Blog.Transfer.Files;

namespace Blog.Transfer.Pictures;

/// <summary>Finds the files of a document's pictures inside the import folder, and only there.</summary>
internal sealed class PictureFiles(string root)
{
    private const string OutOfFolder = "This links outside the folder and was skipped.";

    // Where Hugo, Zola, Jekyll and Astro keep what the site serves from its root.
    private static readonly string[] PublicFolders = ["", "static", "public", "assets", "src", "src/assets", "content", "source"];

    public IReadOnlyList<LocalPicture> Of(ImportDocument document)
    {
        var references = PictureReferences.Of(document.Body);
        if (references is null)
            return [new LocalPicture("", null, "The text is too complex to find its images; they were not imported.")];
        var all = document.Picture is { } hero ? references.Prepend(hero) : references;
        var local = all.Distinct(StringComparer.Ordinal).Where(IsLocal).ToList();
        var found = local.Take(ImportLimits.MaxPictures).Select(reference => Find(document.RelativePath, reference)).ToList();
        if (local.Count > found.Count)
            found.Add(new LocalPicture(
                "", null, $"The text has more than {ImportLimits.MaxPictures} local images; the rest was not imported."));
        return found;
    }

    private static bool IsLocal(string reference) =>
        !reference.StartsWith("//", StringComparison.Ordinal) && !reference.StartsWith('#')
        && (!Uri.TryCreate(reference, UriKind.Absolute, out var uri) || uri.Scheme == Uri.UriSchemeFile);

    private LocalPicture Find(string relativePath, string reference)
    {
        if (reference.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || (reference.Length > 1 && reference[1] == ':'))
            return new LocalPicture(reference, null, OutOfFolder);
        var path = Uri.UnescapeDataString(reference.Split('?', '#')[0]).Replace('\\', '/');
        if (path.Contains('\0') || path.Length > 1000) return new LocalPicture(reference, null, "This is not a file path.");
        var candidates = Candidates(relativePath, path).ToList();
        if (!candidates.Exists(candidate => RealPath.IsWithin(candidate, root)))
            return new LocalPicture(reference, null, OutOfFolder);
        foreach (var candidate in candidates)
            if (RealPath.IsWithin(candidate, root) && File.Exists(candidate)) return Checked(reference, candidate);
        return new LocalPicture(reference, null, "The file does not exist in the folder.");
    }

    // First beside the text, then from the site's root; "@/" and "~/" are Astro's names for src/.
    private IEnumerable<string> Candidates(string relativePath, string path)
    {
        var beside = Path.GetDirectoryName(Path.Combine(root, relativePath))!;
        if (path.StartsWith("@/", StringComparison.Ordinal) || path.StartsWith("~/", StringComparison.Ordinal)) path = path[1..];
        else if (!path.StartsWith('/')) yield return Path.GetFullPath(Path.Combine(beside, path));
        // A path with ".." is resolved from the document's folder alone;
        // from another folder it would find a wrong file by chance.
        var climbs = path.Split('/').Contains("..");
        if (climbs && !path.StartsWith('/')) yield break;
        foreach (var folder in climbs ? [""] : PublicFolders)
            yield return Path.GetFullPath(Path.Combine(root, folder, path.TrimStart('/')));
    }

    private LocalPicture Checked(string reference, string path)
    {
        try
        {
            var real = RealPath.Of(path);
            if (!RealPath.IsWithin(real, root)) return new LocalPicture(reference, null, OutOfFolder);
            return new FileInfo(real).Length == 0
                ? new LocalPicture(reference, null, "The file is empty.")
                : new LocalPicture(reference, real, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new LocalPicture(reference, null, "The file could not be read, or its links are circular.");
        }
    }
}
