using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Writing;

namespace Blog.Transfer.Writing;

/// <summary>
/// A hash of what people write in the editor. What the program does by itself (rendering again, publishing what is due)
/// leaves it as it was, which a version number would not.
/// </summary>
internal static class TargetState
{
    public static string Of(Article article) => Hash(
        article.Title, article.Subtitle, article.Body, article.Excerpt, article.Keywords, article.HeroAlt,
        article.Verdict, article.VerdictLabel, article.ContinueReadingTeaser, article.Series,
        article.CanonicalUrl, article.Language, article.Direction, article.NoIndex, article.Featured,
        article.SeriesPlace, article.CategoryId, article.AuthorId, article.HeroId, article.ContinueReadingId,
        string.Join(',', article.Tags.Select(tag => tag.Id).Order()),
        article.Status == ArticleStatus.Draft, article.PublishedAt?.Ticks);

    public static string Of(StaticPage page) => Hash(
        page.Title, page.Body, page.Excerpt, page.Language, page.Direction, page.NoIndex, page.InMenu, page.MenuOrder,
        page.Status);

    private static string Hash(params ReadOnlySpan<object?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var written = Convert.ToString(field, CultureInfo.InvariantCulture) ?? "";
            text.Append(written.Length).Append(':').Append(written);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
