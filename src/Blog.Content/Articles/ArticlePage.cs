using Blog.Content.Markdown;
using Blog.Content.Data;
using Blog.Content.Translations;
using Blog.Content.Views;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>All that the article page shows: the article, its tags and what to read next.</summary>
public sealed record ArticlePage(ArticleRow Article, IReadOnlyList<PageLink> Tags, PageLink? Next)
{
    /// <summary>Marks a page that only its author sees, composed of an unsaved form.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The picture for those who share the article: its hero, else one drawn of its title; null while there is none.</summary>
    public SharedPicture? Share { get; init; } = Article.Hero is { } hero ? new(hero.Src, hero.Width, hero.Height, Article.PictureAlt) : null;

    /// <summary>The published translations; none where it stands alone.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    public IReadOnlyList<TocEntry> Toc { get; } = RenderedText.ReadToc(Article.TocJson);

    /// <summary>The page and its translations, as search engines are told of them; none where they shall not list it.</summary>
    public IReadOnlyList<Alternate> Alternates(SiteSettings site) =>
        Article.NoIndex || Article.CanonicalUrl.Length > 0 ? [] : Translation.Alternates([new(Article.Slug, Article.Language, true), .. Translations], site);

    /// <summary>Says what the page shows, so that it is composed anew when that changes, and what a serve of it counts for.</summary>
    public void Note(PageComposition page)
    {
        page.About(Blog.Content.Articles.Article.TargetType, Article.Id, Article.Language, Article.WordCount)
            .Counting(ArticleViews.KeyOf(Article.Id))
            .Showing(ContentTags.Article(Article.Id), ContentTags.Share(Article.Id))
            .Showing([.. Tags.Select(t => ContentTags.Tag(t.Id))]);
        if (Article.TranslationGroup is { } group)
        {
            page.Showing(ContentTags.Translations(group));
        }

        if (Next is { } next)
        {
            page.Showing(ContentTags.Article(next.Id));
        }

        // A newer article, or an older one, may become the better suggestion.
        page.Showing(Next?.Rank == 1 ? [] : Next?.Rank == 2 && Article.CategoryId is { } category ? [ContentTags.InCategory(category)] : [ContentTags.Articles]);
    }

    /// <summary>Cuts a text before its third section, where a module may stand; a text of fewer sections stays whole.</summary>
    public static (string Opening, string Remainder) SplitForInArticle(string html)
    {
        var at = -1;
        for (var section = 0; section < 3; section++)
        {
            at = html.IndexOf("<h2", at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                return (html, "");
            }
        }

        return (html[..at], html[at..]);
    }

    /// <summary>Reads, in one query, what stands around an article.</summary>
    public static async Task<ArticlePage> ReadAsync(BlogDbContext db, ArticleRow article, CancellationToken ct)
    {
        var around = new List<PageLink>();
        await foreach (var link in Around.For(db)(db, article.Id, article.ContinueReadingId ?? 0, article.CategoryId ?? 0, article.PublishedAt ?? DateTime.MaxValue).WithCancellation(ct))
        {
            around.Add(link);
        }

        var next = around.Where(l => l.Rank > 0).MinBy(l => l.Rank);
        var translations = await Translation.OfAsync(db, article.TranslationGroup, article.Id, ct);
        return new(article, [.. around.Where(l => l.Rank == 0).OrderBy(l => l.Text)], next) { Translations = translations };
    }

    /// <summary>The tags (rank 0), the author's pick (1), the next older of the category (2) and the newest other article (3).</summary>
    /// <remarks>Compiled: building this expression anew cost a sixth of the whole page. Its four parts may share no method.</remarks>
    private static readonly CompiledQuery<Func<BlogDbContext, long, long, long, DateTime, IAsyncEnumerable<PageLink>>> Around = new(() => EF.CompileAsyncQuery(
        (BlogDbContext db, long id, long pick, long category, DateTime published) =>
            db.Set<Article>().Where(a => a.Id == id).SelectMany(a => a.Tags)
                .Select(t => new PageLink { Rank = 0, Id = t.Id, Text = t.Name, Slug = t.Slug, Teaser = "", WordCount = 0 })
            .Concat(db.Set<Article>().Where(a => a.Status == ArticleStatus.Published && a.Id != id && a.Id == pick).Select(a => new PageLink
            {
                Rank = 1, Id = a.Id, Text = a.Title, Slug = a.Slug, Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt, WordCount = a.Rendered.WordCount,
            }))
            .Concat(db.Set<Article>().Where(a => a.Status == ArticleStatus.Published && a.Id != id && a.CategoryId == category && a.PublishedAt < published)
                .OrderByDescending(a => a.PublishedAt).Take(1).Select(a => new PageLink
            {
                Rank = 2, Id = a.Id, Text = a.Title, Slug = a.Slug, Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt, WordCount = a.Rendered.WordCount,
            }))
            .Concat(db.Set<Article>().Where(a => a.Status == ArticleStatus.Published && a.Id != id).OrderByDescending(a => a.PublishedAt).Take(1).Select(a => new PageLink
            {
                Rank = 3, Id = a.Id, Text = a.Title, Slug = a.Slug, Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt, WordCount = a.Rendered.WordCount,
            }))));
}

/// <summary>A link from an article to something else on the site.</summary>
public sealed record PageLink
{
    /// <summary>0 for a tag; else the lower, the better a suggestion.</summary>
    public int Rank { get; init; }

    public long Id { get; init; }

    public required string Text { get; init; }

    public required string Slug { get; init; }

    public string Teaser { get; init; } = "";

    public int WordCount { get; init; }
}
