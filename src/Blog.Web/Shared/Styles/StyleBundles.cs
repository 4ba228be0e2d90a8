using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Blog.Ads;
using Blog.Content;
using Blog.Support;

namespace Blog.Web.Shared.Styles;

/// <summary>
/// The stylesheets of the program, put together at start from the plain files that lie beside their views: one for readers
/// (inlined), one for the admin area (linked), and <c>name.page.css</c> for a single page that needs much (linked there alone).
/// </summary>
public sealed class StyleBundles
{
    private const string PageEnding = ".page.css";

    private static readonly string[] First = ["Shared/Styles/tokens.css", "Shared/Styles/elements.css", "Shared/Styles/layout.css"];
    private static readonly string[] FirstInAdmin = ["Shared/Admin/tokens.css", "Shared/Admin/elements.css", "Shared/Admin/layout.css"];

    // What makes an article's text look as it does; the editor's preview pane shows the same.
    private static readonly string[] InPane = ["Shared/Styles/tokens.css", "Shared/Styles/elements.css", "Markdown/prose.css", "Markdown/code.css"];

    public StyleBundles()
    {
        var files = Assemblies.SelectMany(Read).ToList();
        Reader = Bundle(files.Where(f => !IsAdmin(f.Path) && !IsOfPage(f.Path)), First);
        Pages = files.Where(f => IsOfPage(f.Path)).ToDictionary(f => Path.GetFileName(f.Path)[..^PageEnding.Length], f => new StyleBundle(CssMinifier.Minify(f.Css.ReplaceLineEndings("\n"))));
        Admin = Bundle([.. files.Where(f => IsAdmin(f.Path)), Pane(files)], FirstInAdmin);
    }

    public StyleBundle Reader { get; }

    public StyleBundle Admin { get; }

    /// <summary>By the name before <c>.page.css</c>.</summary>
    public IReadOnlyDictionary<string, StyleBundle> Pages { get; }

    private static IEnumerable<Assembly> Assemblies =>
        [typeof(StyleBundles).Assembly, typeof(ContentModule).Assembly, typeof(AdsModule).Assembly, typeof(SupportModule).Assembly];

    private static bool IsAdmin(string path) => path.Contains("Admin/", StringComparison.Ordinal);

    private static bool IsOfPage(string path) => path.EndsWith(PageEnding, StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Css)> Read(Assembly assembly)
    {
        var prefix = $"css/{assembly.GetName().Name}/";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[prefix.Length..], reader.ReadToEnd());
        }
    }

    /// <summary>The reader's own rules, nested so that they reach the preview pane and nothing else of the admin area.</summary>
    private static (string Path, string Css) Pane(List<(string Path, string Css)> files)
    {
        var css = string.Concat(InPane.Select(path => files.Single(f => f.Path == path).Css));
        return ("", $".editor-pane {{ {css.Replace(":root", "&", StringComparison.Ordinal)} }}");
    }

    private static StyleBundle Bundle(IEnumerable<(string Path, string Css)> files, string[] first)
    {
        var ordered = files.OrderBy(f => Array.IndexOf(first, f.Path) is var i and >= 0 ? i : first.Length).Select(f => f.Css.ReplaceLineEndings("\n"));
        return new StyleBundle(CssMinifier.Minify(string.Concat(ordered)));
    }
}

/// <summary>One stylesheet as served.</summary>
public sealed class StyleBundle(string css)
{
    private readonly byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(css));

    public string Css => css;

    /// <summary>The source expression that allows this very text inline (CSP Level 3, hash-source).</summary>
    public string CspHash => $"sha256-{Convert.ToBase64String(digest)}";

    /// <summary>A short name of this very content, for an address that may be cached for ever.</summary>
    public string Fingerprint => Convert.ToHexStringLower(digest)[..12];
}
