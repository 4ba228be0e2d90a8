using Blog.Core.Data;
using Blog.Core.Permalinks;

namespace Blog.Core.Example;

/// <summary>
/// The example's readers, the one source of all its numbers: how often each article and the lists were served on each day
/// before today. The same ones each time: quieter weekends, most readers in an article's first days, crawlers apart.
/// </summary>
public sealed class ExampleReading(BlogDbContext db, ArticleNames names, TimeProvider time)
{
    /// <summary>So many days were read.</summary>
    public const int Days = 70;

    private const int Articles = 50;

    // Of a hundred views of articles.
    private const int ViewsOfLists = 42;

    /// <summary>The days up to yesterday (UTC), the first one first.</summary>
    public async Task<IReadOnlyList<ExampleDay>> DaysAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var articles = await names.Published(db, "", Articles, ct);
        return [.. Enumerable.Range(0, Days).Select(i => DayOf(today.AddDays(i - Days), articles))];
    }

    private static ExampleDay DayOf(DateOnly day, IReadOnlyList<ArticleTeaser> articles)
    {
        List<(long Article, ExampleServes Serves)> read = [.. articles
            .Select((a, place) => (a.Id, OfArticle(day, place, DateOnly.FromDateTime(a.PublishedAt))))
            .Where(r => r.Item2.Views > 0)];
        return new(day, read, OfLists(day, read.Sum(r => r.Serves.Views)));
    }

    private static ExampleServes OfArticle(DateOnly day, int place, DateOnly published)
    {
        var age = day.DayNumber - published.DayNumber;
        var views = age < 0 ? 0 : 7 + (42 / (1 + (0.35 * place))) + (140 * Math.Exp(-age / 3.0));
        return Of(new Random((day.DayNumber * 64) + place), day, views);
    }

    private static ExampleServes OfLists(DateOnly day, long ofArticles) =>
        // The day's quiet is in it already.
        Of(new Random((day.DayNumber * 64) + 63), DateOnly.MinValue, ofArticles * ViewsOfLists / 100.0);

    private static ExampleServes Of(Random random, DateOnly day, double most)
    {
        var quiet = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.55 : 1;
        var views = (long)(most * quiet * (0.85 + (0.3 * random.NextDouble())));
        return new(
            views,
            (long)Math.Ceiling(views * (0.72 + (0.1 * random.NextDouble()))),
            views == 0 ? 0 : (long)(views * (0.15 + (0.1 * random.NextDouble()))) + random.Next(2),
            random.Next(3),
            random.Next(4),
            random.Next(4) / 3);
    }
}

/// <summary>One day of the example's readers.</summary>
/// <param name="Articles">Each article that was read, by its number.</param>
/// <param name="Lists">Home, categories, tags and the other lists together.</param>
public sealed record ExampleDay(DateOnly Day, IReadOnlyList<(long Article, ExampleServes Serves)> Articles, ExampleServes Lists);

/// <summary>How often something was served, and to whom.</summary>
/// <param name="Views">To readers.</param>
/// <param name="Readers">How many different ones.</param>
public sealed record ExampleServes(long Views, long Readers, long Crawlers, long LinkPreviews, long Prefetches, long Staff);
