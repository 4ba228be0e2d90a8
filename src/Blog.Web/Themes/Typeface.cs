namespace Blog.Web.Themes;

/// <summary>
/// Typefaces that systems bring along, by kind; nothing is fetched (after the classes of modernfontstacks.com, CC0).
/// </summary>
/// <param name="Name">As stored.</param>
/// <param name="Title">For people.</param>
/// <param name="Head">CSS font-family of headings.</param>
/// <param name="Text">CSS font-family of the text.</param>
public sealed record Typeface(string Name, string Title, string Head, string Text)
{
    private const string OldStyle =
        "ui-serif, \"Iowan Old Style\", \"Palatino Linotype\", Palatino, P052, \"Noto Serif\", Georgia, serif";
    private const string Transitional =
        "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, C059, \"Noto Serif\", Georgia, serif";
    private const string System = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif";
    private const string Grotesque =
        "Inter, \"Helvetica Neue\", \"Segoe UI\", \"Nimbus Sans\", \"Liberation Sans\", Arial, sans-serif";
    private const string Humanist = "Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", \"Noto Sans\", sans-serif";

    public static IReadOnlyList<Typeface> All { get; } =
    [
        new("old-style", "Old style (Palatino, Iowan)", OldStyle, OldStyle),
        new("transitional", "Book style (Charter, Cambria)", Transitional, Transitional),
        new("system", "System font", System, System),
        new("grotesque", "Grotesque (Helvetica, Inter)", Grotesque, Grotesque),
        new("humanist", "Humanist (Seravek, Calibri)", Humanist, Humanist),
        new("mixed", "Sans-serif headings, serif text", Grotesque, Transitional),
    ];

    public static Typeface? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
