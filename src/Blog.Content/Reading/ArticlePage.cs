using Blog.Content.Articles;
using Blog.Content.Related;
using Blog.Content.Tags;
using Blog.Content.Translations;
using Blog.Content.Views;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Markdown;
using Blog.Markdown.Reading;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Reading;

/// <summary>
/// The view model of the article page: the article, its tags, the article to read next, its neighbours and its series.
/// </summary>
public sealed partial record ArticlePage(ArticleRow Article, IReadOnlyList<PageLink> Tags, PageLink? Next)
{
    /// <summary>Marks a page that only its author sees, composed of an unsaved form.</summary>
    public bool IsPreview { get; init; }

    /// <summary>
    /// The share picture (Open Graph image): the hero, else a picture drawn from the title; null while there is none.
    /// </summary>
    public SharedPicture? Share { get; init; } = Article.Hero is { } hero
        ? new(hero.Src, hero.Width, hero.Height, Article.PictureAlt)
        : null;

    /// <summary>The previous article of its language by publication time; null where the page names it already.</summary>
    public PageLink? Older { get; init; }

    /// <summary>The next article of its language by publication time; null where the page names it already.</summary>
    public PageLink? Newer { get; init; }

    /// <summary>All parts of its series in their order, itself among them; empty without a series of several parts.</summary>
    public IReadOnlyList<SeriesPart> Parts { get; init; } = [];

    /// <summary>The published translations; none where it stands alone.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    public IReadOnlyList<TocEntry> Toc { get; } = RenderedText.ReadToc(Article.TocJson);

    /// <summary>
    /// The page and its translations as hreflang links; empty for a noindex page or a copy of another canonical one.
    /// </summary>
    public IReadOnlyList<Alternate> Alternates(SiteSettings site) =>
        Article.NoIndex || Article.CanonicalUrl.Length > 0
            ? []
            : Translation.Alternates([new(Article.Slug, Article.Language, true), .. Translations], site);

    /// <summary>Adds the page's cache tags, and the keys under which a serve of it is counted.</summary>
    public void Note(PageComposition page)
    {
        page.About(Subject)
            .Counting(ArticleViews.KeyOf(Article.Id))
            .Showing(ArticleCacheTags.Of(Article.Id), ArticleCacheTags.Share(Article.Id), ArticleCacheTags.Around(Article.Id))
            .Showing([.. Tags.Select(t => TagCacheTags.Of(t.Id))])
            .Showing([.. new[] { Next, Older, Newer }.OfType<PageLink>().Select(l => ArticleCacheTags.Of(l.Id))]);
        if (Next is null or { Place: LinkPlace.Foreign })
        {
            // Whatever is published next may be what to read next.
            page.Showing(ArticleCacheTags.Lists);
        }

        if (Article.TranslationGroup is { } group)
        {
            page.Showing(ArticleCacheTags.Translations(group));
        }

        if (Article.Series.Length > 0)
        {
            page.Showing(ArticleCacheTags.Series(Article.Series));
        }

        if (Article.ContinueReadingId is { } pick)
        {
            // Also while the pick is unpublished: its publication must evict this page.
            page.Showing(ArticleCacheTags.Of(pick));
        }
    }

    /// <summary>The text, cut at the spots where a module may draw, such as an ad.</summary>
    public IReadOnlyList<TextPiece> Pieces => field ??= TextSpots.Cut(Article.Html);

    /// <summary>The text as it is where nothing stands in it.</summary>
    public string Whole => Article.Html.Replace(TextSpots.Break, "", StringComparison.Ordinal);

    private PageSubject Subject => new(Articles.Article.TargetType, Article.Id, [], Article.Language, Article.WordCount)
    {
        CategoryId = Article.CategoryId,
        TagIds = [.. Tags.Select(t => t.Id)],
        Spots = () => [.. Pieces.Select(p => p.Spot).OfType<TextSpot>()],
        Text = () => string.Join('\n', Article.Title, Article.Subtitle, Article.Keywords, WordsOf(Article.Html),
            WordsOf(Article.VerdictHtml)),
    };

    private static string WordsOf(string html) => PlainHtml.TextOf(html, between: " ");

    /// <summary>Reads an article's tags, neighbours and picks in one query; a series takes a second one.</summary>
    public static async Task<ArticlePage> ReadAsync(BlogDbContext db, ArticleRow article, CancellationToken ct)
    {
        var around = new List<PageLink>();
        await foreach (var link in Around.For(db)(db, article.Id, article.ContinueReadingId ?? 0).WithCancellation(ct))
        {
            around.Add(link);
        }

        var translations = await Translation.OfAsync(db, article.TranslationGroup, article.Id, ct);
        var parts = article.Series.Length > 0 ? await SeriesPart.ReadAsync(db, article.Series, ct) : [];
        var ways = WaysOn.Of(around, translations, parts);
        var next = ways.Next ?? (parts.Count > 0 ? null : await ForeignAsync(db, article, ct));
        return new(article, [.. around.Where(l => l.Place == LinkPlace.Tag).OrderBy(l => l.Text)], next)
        {
            Older = ways.Older,
            Newer = ways.Newer,
            Translations = translations,
            Parts = parts,
        };
    }
}
