using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Addresses;

/// <summary>The permalink at a path together with its article, its static page or its redirect, read in one query.</summary>
public sealed record PermalinkHit(PermalinkKind Kind, string? RedirectTo, ArticleRow? Article, PageView? Page)
{
    private static readonly CompiledQuery<Func<BlogDbContext, string, CancellationToken, Task<PermalinkHit?>>> Query =
        new(() => EF.CompileAsyncQuery((BlogDbContext db, string path, CancellationToken ct) => (
            from link in db.Set<Permalink>()
            where link.Path == path
            join found in db.Set<Article>().Where(a => a.Status == ArticleStatus.Published)
                on new { Id = link.TargetId, Type = link.TargetType }
                equals new { found.Id, Type = Articles.Article.TargetType } into articles
            from article in articles.DefaultIfEmpty()
            join found in db.Set<StaticPage>().Where(p => p.Status == PageStatus.Published)
                on new { Id = link.TargetId, Type = link.TargetType }
                equals new { found.Id, Type = StaticPage.TargetType } into pages
            from page in pages.DefaultIfEmpty()
            select new PermalinkHit(
                link.Kind,
                link.RedirectTo,
                article == null ? null : new ArticleRow
                {
                    Id = article.Id,
                    Title = article.Title,
                    Subtitle = article.Subtitle,
                    Slug = article.Slug,
                    SearchTitle = article.SearchTitle,
                    SearchDescription = article.SearchDescription,
                    Excerpt = article.Excerpt != "" ? article.Excerpt : article.Rendered.Excerpt,
                    Html = article.Rendered.Html,
                    TocJson = article.Rendered.TocJson,
                    WordCount = article.Rendered.WordCount,
                    PublishedAt = article.PublishedAt,
                    UpdatedAt = article.UpdatedAt,
                    CategoryId = article.CategoryId,
                    CategoryName = article.Category!.Name,
                    CategorySlug = article.Category.Slug,
                    AuthorId = article.AuthorId,
                    AuthorName = article.Author!.Name,
                    AuthorSlug = article.Author.Slug,
                    AuthorBio = article.Author.Bio,
                    AuthorWebsite = article.Author.Website,
                    AuthorPicture = article.Author.Picture == null ? null : new HeroPicture(article.Author.Picture.Hash,
                        article.Author.Picture.Extension, article.Author.Picture.Width, article.Author.Picture.Height,
                        article.Author.Picture.Widths, article.Author.Picture.Ground),
                    Hero = article.Hero == null ? null : new HeroPicture(article.Hero.Hash, article.Hero.Extension,
                        article.Hero.Width, article.Hero.Height, article.Hero.Widths, article.Hero.Ground),
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
                    NoIndex = article.NoIndex,
                    TranslationGroup = article.TranslationGroup,
                },
                page == null ? null : new PageView
                {
                    Id = page.Id,
                    Title = page.Title,
                    Slug = page.Slug,
                    Excerpt = page.Excerpt != "" ? page.Excerpt : page.Rendered.Excerpt,
                    Html = page.Rendered.Html,
                    Language = page.Language,
                    Direction = page.Direction,
                    NoIndex = page.NoIndex,
                })).SingleOrDefault()));

    public static Task<PermalinkHit?> FindAsync(BlogDbContext db, string path, CancellationToken ct) =>
        Query.For(db)(db, path, ct);
}
