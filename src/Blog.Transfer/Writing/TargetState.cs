using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Writing;

namespace Blog.Transfer.Writing;

/// <summary>
/// Hashes the editable fields of an article or page, to detect edits since its import. Unlike a version number, the hash stays
/// the same when the program renders a text again or publishes a scheduled article.
/// </summary>
internal static class TargetState
{
    // So many of an article's fields were there when the first states were stored.
    private const int First = 12;

    public static string Of(Article article) => Hash(
    [
        .. ArticleText.Fields.Take(First).Select(field => field.Stored(article)),
        article.Direction, article.NoIndex, article.Featured,
        article.SeriesPlace, article.CategoryId, article.AuthorId, article.HeroId, article.ContinueReadingId,
        string.Join(',', article.Tags.Select(tag => tag.Id).Order()),
        article.Status == ArticleStatus.Draft, article.PublishedAt?.Ticks,
        .. Later(article),
    ]);

    public static string Of(StaticPage page) => Hash(
        page.Title, page.Body, page.Excerpt, page.Language, page.Direction, page.NoIndex, page.InMenu, page.MenuOrder,
        page.Status);

    // A field that came later counts where it holds something: what was stored before it came has the same state as then.
    private static IEnumerable<string> Later(Article article) => ArticleText.Fields.Skip(First)
        .Where(field => field.Stored(article).Length > 0)
        .Select(field => $"{field.Name}={field.Stored(article)}");

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
