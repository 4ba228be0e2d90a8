using System.Text;
using Blog.Transfer.Documents;
using Blog.Transfer.Folders;
using Blog.Transfer.Runs;

namespace Blog.Tests.Transfer;

/// <summary>A folder of real files for one test, gone after it.</summary>
internal sealed class ImportFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("blog-import-").FullName;

    public ImportFolder With(string relativePath, string text) => With(relativePath, Encoding.UTF8.GetBytes(text));

    public ImportFolder With(string relativePath, byte[] bytes)
    {
        File.WriteAllBytes(Place(relativePath), bytes);
        return this;
    }

    public ImportFolder WithLink(string relativePath, string target)
    {
        File.CreateSymbolicLink(Place(relativePath), target);
        return this;
    }

    public List<ImportEntry> Read(TimeZoneInfo? zone = null) => new MarkdownFolder(Path, zone).Read().ToList();

    public ImportDocument Document(TimeZoneInfo? zone = null) => Assert.IsType<ImportDocument>(Assert.Single(Read(zone)));

    public ImportDocument Document(string relativePath) =>
        Assert.IsType<ImportDocument>(Assert.Single(Read(), entry => entry.RelativePath == relativePath));

    public string Problem(string relativePath) =>
        Assert.IsType<ImportProblem>(Assert.Single(Read(), entry => entry.RelativePath == relativePath)).Reason;

    /// <summary>The document of one file with this text.</summary>
    public static ImportDocument DocumentOf(string text, string relativePath = "post.md", TimeZoneInfo? zone = null)
    {
        using var folder = new ImportFolder();
        return folder.With(relativePath, text).Document(zone);
    }

    /// <summary>Why a file with this text was not imported, while its neighbour was.</summary>
    public static string ProblemOf(byte[] bytes, string relativePath = "broken.md")
    {
        using var folder = new ImportFolder();
        folder.With("neighbour.md", "# A good neighbour\n\nText.").With(relativePath, bytes);
        Assert.Equal("A good neighbour", folder.Document("neighbour.md").Text.Title);
        return folder.Problem(relativePath);
    }

    public static string ProblemOf(string text) => ProblemOf(Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Place(string relativePath)
    {
        var place = System.IO.Path.Combine(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        return place;
    }
}
