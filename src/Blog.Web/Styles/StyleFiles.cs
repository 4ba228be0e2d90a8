using Blog.Core.PageCache;
using Blog.Web.Embedded;

namespace Blog.Web.Styles;

/// <summary>
/// The program's own stylesheets: plain files beside their views, embedded. A file's name says who carries it: <c>name.css</c>
/// each reader's page, <c>name.list.css</c> and <c>name.text.css</c> the pages of that <see cref="PageLook"/>, <c>name.ad.css</c>
/// those that rotate something, what lies below an
/// <c>Admin/</c> the admin area, and what lies in <c>Themes/Presets/</c> only the pages of a theme that asks for that name.
/// </summary>
public sealed class StyleFiles(EmbeddedFiles files)
{
    /// <summary>The order in which those begin that others build upon.</summary>
    private static readonly string[] First =
    [
        "Styles/tokens.css", "Styles/elements.css", "Styles/layout.css",
        "Shared/Admin/tokens.css", "Shared/Admin/elements.css", "Shared/Admin/layout.css",
    ];

    /// <summary>All of them, in the order in which they are put together.</summary>
    public IReadOnlyList<StyleFile> All { get; } =
        [.. files.Of("css").Select(Read)
            .OrderBy(f => f.Preset is not null)
            .ThenBy(f => Array.IndexOf(First, f.Path) is var i and >= 0 ? i : First.Length)];

    /// <summary>Those of the host alone: the tokens and the themes.</summary>
    public static IReadOnlyList<StyleFile> OfHost { get; } = [.. EmbeddedFiles.OfHost("css").Select(Read)];

    private static StyleFile Read(EmbeddedFile file) => new(file.Path, file.Read(), file.IsAdmin);
}

/// <summary>One stylesheet of the program.</summary>
/// <param name="Path">From its project's folder.</param>
/// <param name="Css">As written.</param>
/// <param name="IsAdmin">Whether only the admin area carries it.</param>
public sealed record StyleFile(string Path, string Css, bool IsAdmin)
{
    private const string Presets = "Themes/Presets/";

    private string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The name by which a theme asks for it; null for what each theme has.</summary>
    public string? Preset =>
        Path.StartsWith(Presets, StringComparison.Ordinal) ? Name[..Name.IndexOf('.', StringComparison.Ordinal)] : null;

    /// <summary>Whether pages of these looks carry it.</summary>
    /// <param name="rotates">Whether the page has slots with something to show.</param>
    public bool IsOn(PageLook look, bool rotates) => !IsAdmin && Name.Split('.') switch
    {
        [_, "ad", _] => rotates,
        [_, var only, _] => (Enum.Parse<PageLook>(only, ignoreCase: true) & look) != 0,
        _ => true,
    };
}
