using System.Reflection;
using Blog.Ads;
using Blog.Content;
using Blog.Core;
using Blog.Core.Heads;
using Blog.Markdown;
using Blog.Media;
using Blog.Support;

namespace Blog.Web.Styles;

/// <summary>
/// The program's own stylesheets: plain files beside their views, embedded. A file's name says who carries it: <c>name.css</c>
/// each reader's page, <c>name.list.css</c> and <c>name.text.css</c> the pages of that <see cref="PageLook"/>, <c>name.ad.css</c>
/// those that rotate something, what lies below an
/// <c>Admin/</c> the admin area, and what lies in <c>Themes/Presets/</c> only the pages of a theme that asks for that name.
/// </summary>
public static class StyleFiles
{
    /// <summary>The order in which those begin that others build upon.</summary>
    private static readonly string[] First =
    [
        "Styles/tokens.css", "Styles/elements.css", "Styles/layout.css",
        "Shared/Admin/tokens.css", "Shared/Admin/elements.css", "Shared/Admin/layout.css",
    ];

    private static readonly Assembly[] Assemblies =
    [
        typeof(StyleFiles).Assembly, typeof(CoreModule).Assembly, typeof(MarkdownModule).Assembly, typeof(MediaModule).Assembly,
        typeof(ContentModule).Assembly,
        typeof(AdsModule).Assembly, typeof(SupportModule).Assembly,
    ];

    /// <summary>All of them, in the order in which they are put together.</summary>
    public static IReadOnlyList<StyleFile> All { get; } =
        [.. Assemblies.SelectMany(Read)
            .OrderBy(f => f.Preset is not null)
            .ThenBy(f => Array.IndexOf(First, f.Path) is var i and >= 0 ? i : First.Length)];

    private static IEnumerable<StyleFile> Read(Assembly assembly)
    {
        var prefix = $"css/{assembly.GetName().Name}/";
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(name[prefix.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}

/// <summary>One stylesheet of the program.</summary>
/// <param name="Path">From its project's folder.</param>
/// <param name="Css">As written.</param>
public sealed record StyleFile(string Path, string Css)
{
    private const string Presets = "Themes/Presets/";

    private string Name => System.IO.Path.GetFileName(Path);

    public bool IsAdmin => Path.Contains("Admin/", StringComparison.Ordinal);

    /// <summary>The name by which a theme asks for it; null for what each theme has.</summary>
    public string? Preset =>
        Path.StartsWith(Presets, StringComparison.Ordinal) ? Name[..Name.IndexOf('.', StringComparison.Ordinal)] : null;

    /// <summary>Whether pages of a look carry it.</summary>
    /// <param name="rotates">Whether the page has slots with something to show.</param>
    public bool IsOn(PageLook look, bool rotates) => !IsAdmin && Name.Split('.') switch
    {
        [_, "ad", _] => rotates,
        [_, var only, _] => Enum.Parse<PageLook>(only, ignoreCase: true) == look,
        _ => true,
    };
}
