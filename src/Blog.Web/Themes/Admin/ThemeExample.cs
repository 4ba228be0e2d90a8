using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Reading;
using Blog.Content.Reading.Admin;

namespace Blog.Web.Themes.Admin;

/// <summary>
/// The article that a theme is looked at with: one of each thing that an article may hold. It is composed and never stored.
/// </summary>
public sealed class ThemeExample(ArticlePreview preview)
{
    private static readonly Lazy<string> Body = new(() =>
    {
        using var reader = new StreamReader(typeof(ThemeExample).Assembly.GetManifestResourceStream("theme-example.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    public async Task<ArticlePage> ComposeAsync(CancellationToken ct)
    {
        var article = new Article
        {
            Title = "How a page finds its voice",
            Subtitle = "Type, colour and space in one example",
            Excerpt = "An example article.",
            Body = Body.Value,
            Verdict = "**The Analysis:** A reader forgets the theme after two lines. If not, change it.",
            Author = new Author { Name = "Ada Quillfeather", Slug = "ada-quillfeather", Bio = "Writes examples." },
        };
        return await preview.ComposeAsync(article, ct) with { IsPreview = false };
    }
}
