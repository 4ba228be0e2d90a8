using Blog.Content.Articles;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Scale;

/// <summary>Writes articles with all that belongs to them: rendered text, permalink, tags, category, author, times.</summary>
public sealed class ScaleArticles(ScaleSize size, TextPool texts, DateTime now)
{
    private const int Years = 15;

    /// <summary>
    /// So many articles stand in one month in every generated blog, however
    /// small, so that full pages of the archive can be compared.
    /// </summary>
    private const int BusyMonth = 60;

    private readonly Random random = new(2);
    private readonly Zipf categories = new(size.Categories);
    private readonly Zipf tags = new(size.Tags);

    public void Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var articles = new TableWriter(connection, transaction, "Articles",
            "Id", "Title", "FoldedTitle", "Subtitle", "Slug", "Body", "Excerpt", "Keywords", "FoldedKeywords",
            "CategoryId", "AuthorId", "HeroId", "HeroAlt",
            "ContinueReadingId", "Series", "SeriesPlace", "Featured", "Status", "PublishedAt", "CreatedAt", "SavedAt", "Version",
            "Rendered_Html", "Rendered_TocJson", "Rendered_WordCount", "Rendered_PlainText", "Rendered_Excerpt",
            "Rendered_RenderVersion");
        using var permalinks = new TableWriter(connection, transaction, "Permalinks", "Path", "Kind", "TargetType", "TargetId");
        using var joins = new TableWriter(connection, transaction, "ArticleTags", "ArticleId", "TagId", "PublishedAt");
        for (var id = 1; id <= size.Articles; id++)
        {
            var (status, published) = StandingOf(id);
            var title = $"{Prose.Phrase(random, 4, 8)} {id}";
            var slug = title.ToLowerInvariant().Replace(' ', '-');
            WriteArticle(articles, id, title, slug, status, published);
            permalinks.Write(
                slug,
                status == ArticleStatus.Trashed ? (int)PermalinkKind.Gone : (int)PermalinkKind.Target,
                Article.TargetType,
                id);
            foreach (var tag in Enumerable.Range(0, random.Next(1, 7)).Select(_ => tags.Next(random) + 1).Distinct())
            {
                joins.Write(id, tag, status == ArticleStatus.Published ? published : null);
            }
        }
    }

    private void WriteArticle(TableWriter articles, int id, string title, string slug, ArticleStatus status, DateTime? published)
    {
        var text = texts.Next(random);
        var keywords = $"{Prose.Word(random)}, {Prose.Word(random)}, {Prose.Word(random)}";
        var saved = (published ?? now.AddMinutes(-id)) is var time && time < now ? time.AddSeconds(random.Next(3600)) : now;
        var hero = random.Next(2) == 0;
        var series = random.Next(20) == 0;
        articles.Write(
            id, title, Folding.Of(title), random.Next(2) == 0 ? Prose.Phrase(random, 5, 9) : "", slug, text.Body,
            random.Next(2) == 0 ? $"{Prose.Phrase(random, 12, 25)}." : "",
            keywords, Folding.Of(keywords),
            categories.Next(random) + 1,
            random.Next(ScaleSize.Authors) + 1,
            hero ? random.Next(size.Pictures) + 1 : null, hero ? Prose.Phrase(random, 4, 8) : "", id > 1 && random.Next(5) == 0
                ? random.Next(1, id)
                : null,
            series ? $"Series {random.Next(1 + size.Articles / 400)}" : "",
            series ? random.Next(1, 20) : null,
            random.Next(100) == 0 ? 1 : 0,
            (int)status, published, saved, saved, 1,
            text.Rendered.Html, text.TocJson, text.Rendered.WordCount, text.Rendered.PlainText, text.Rendered.Excerpt,
            MarkdownRenderer.Version);
    }

    // Of a hundred articles 97 are out, two are drafts, and one waits for its time or lies in the bin.
    private (ArticleStatus Status, DateTime? Published) StandingOf(int id) => (id % 100) switch
    {
        40 or 80 => (ArticleStatus.Draft, null),
        99 when id / 100 % 2 == 0 => (ArticleStatus.Scheduled, now.AddYears(1).AddMinutes(id)),
        99 => (ArticleStatus.Trashed, TimeOf(id)),
        _ => (ArticleStatus.Published, TimeOf(id)),
    };

    private DateTime TimeOf(int id)
    {
        var begin = now.AddYears(-Years);
        var inBusyMonth = id - size.Articles / 3;
        return inBusyMonth is >= 0 and < BusyMonth
            ? new DateTime(begin.Year + Years / 3, 4, 2, 6, 0, 0, DateTimeKind.Utc).AddHours(inBusyMonth * 11)
            : begin + (now - begin) * ((id - random.NextDouble()) / size.Articles) - TimeSpan.FromHours(1);
    }
}
