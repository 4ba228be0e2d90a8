using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Reading.Admin;

/// <summary>Composes the article page of an unsaved article for the preview.</summary>
public sealed class ArticlePreview(BlogDbContext db, ArticleDesk desk, TimeProvider time)
{
    /// <exception cref="Markdown.MarkdownException">A text cannot be rendered; the message is for its author.</exception>
    public async Task<ArticlePage> ComposeAsync(Article article, CancellationToken ct)
    {
        desk.Render(article);
        var category = await db.Set<Category>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == article.CategoryId, ct);
        var hero = await PictureAsync(article.HeroId, ct);
        var face = await PictureAsync(article.Author?.PictureId, ct);
        var page = await ArticlePage.ReadAsync(db, RowOf(article, category, hero, face), ct);
        return page with
        {
            IsPreview = true,
            Tags = [.. article.Tags.Select(t => new PageLink { Text = t.Name, Slug = t.Slug })],
        };
    }

    private async Task<HeroPicture?> PictureAsync(long? id, CancellationToken ct) =>
        await db.Set<Picture>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } picture
            ? HeroPicture.Of(picture)
            : null;

    private ArticleRow RowOf(Article article, Category? category, HeroPicture? hero, HeroPicture? face) => new()
    {
        Id = 0,
        Title = article.Title,
        Subtitle = article.Subtitle,
        Slug = Core.Permalinks.Slug.From(article.Title),
        SearchTitle = article.SearchTitle,
        SearchDescription = article.SearchDescription,
        Excerpt = article.Summary,
        Html = article.Rendered.Html,
        TocJson = article.Rendered.TocJson,
        WordCount = article.Rendered.WordCount,
        PublishedAt = time.GetUtcNow().UtcDateTime,
        UpdatedAt = null,
        CategoryId = article.CategoryId,
        CategoryName = category?.Name,
        CategorySlug = category?.Slug,
        AuthorId = article.AuthorId,
        AuthorName = article.Author?.Name ?? "",
        AuthorSlug = article.Author?.Slug ?? "",
        AuthorBio = article.Author?.Bio ?? "",
        AuthorWebsite = article.Author?.Website ?? "",
        AuthorPicture = face,
        Hero = hero,
        HeroAlt = article.HeroAlt,
        HeroCrop = article.HeroCrop,
        Keywords = article.Keywords,
        VerdictHtml = article.VerdictHtml,
        VerdictLabel = article.VerdictLabel,
        ContinueReadingId = article.ContinueReadingId,
        ContinueReadingTeaser = article.ContinueReadingTeaser,
        Series = article.Series,
        SeriesPlace = article.SeriesPlace,
        CanonicalUrl = article.CanonicalUrl,
        Language = article.Language,
        Direction = article.Direction,
        NoIndex = true,
    };
}
