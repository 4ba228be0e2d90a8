using Blog.Core.Settings;
using Blog.Tests.Content.Related;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Content.Reading;

/// <summary>Where a reader can go on from an article: each way once, and in the article's language.</summary>
public class WaysOnTests
{
    private const string Ways = ".next a, .series a, .pager a";

    private static readonly DateTime Now = BlogApp.Start.UtcDateTime;

    [Theory, OnSqlite, OnPostgres]
    public async Task No_article_stands_twice_at_the_end_of_a_page(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("First", at: Now.AddDays(-9), tags: ["Wood"]);
        await blog.Publish("Second", at: Now.AddDays(-8), tags: ["Wood"]);
        await blog.Publish("Third", at: Now.AddDays(-7));
        Assert.Equal(["/second"], await WaysFrom(blog, "/first"));
        Assert.Equal(["/first", "/third"], await WaysFrom(blog, "/second"));
        // Nothing is like it, so what comes before it is the piece to read next, and no neighbour is left.
        Assert.Equal(["/second"], await WaysFrom(blog, "/third"));
        Assert.Null((await blog.Visitor().Get("/third")).One(".pager"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_list_of_a_series_names_is_not_named_again_but_as_the_author_s_pick(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var other = await blog.Publish("Elsewhere", at: Now.AddDays(-20), tags: ["Wood"]);
        var one = await Part("Part one", 1);
        await Part("Part two", 2);
        await blog.Publish("Part three", at: Now.AddDays(-3), tags: ["Wood"], more: a =>
            (a.Series, a.SeriesPlace, a.ContinueReadingId) = ("The bench", 3, one));
        Assert.Equal(["/elsewhere", "/part-one", "/part-three"], (await WaysFrom(blog, "/part-two")).Order());
        var picked = await blog.Visitor().Get("/part-three");
        Assert.Equal("/part-one", picked.One(".next a")!.GetAttribute("href"));
        Assert.Equal(["/part-two"], picked.All(".series a").Select(a => a.GetAttribute("href")));
        Assert.Equal(3, picked.All(".series li").Count);

        Task<long> Part(string title, int place) => blog.Publish(title, at: Now.AddDays(place - 9), tags: ["Wood"], more: a =>
            (a.Series, a.SeriesPlace, a.ContinueReadingId) = ("The bench", place, place == 2 ? other : null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_leads_on_in_its_own_language_and_never_to_its_own_translation(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var group = Guid.NewGuid();
        await blog.Publish("Wood", at: Now.AddDays(-9));
        var german = await blog.Publish("Holz", at: Now.AddDays(-8), more: a => (a.Language, a.TranslationGroup) = ("de", group));
        await blog.Publish("Timber", at: Now.AddDays(-7), more: a =>
            (a.Language, a.TranslationGroup, a.ContinueReadingId) = ("en-GB", group, german));
        Assert.Equal(["/wood"], await WaysFrom(blog, "/timber"));
        Assert.Equal(["/timber"], await WaysFrom(blog, "/wood"));
        // Nothing else is in its language: then the newest of all, but not its translation.
        Assert.Equal(["/wood"], await WaysFrom(blog, "/holz"));
        Assert.Null((await blog.Visitor().Get("/holz")).One(".article-foot .pager"));

        // Published later, between them, and in their language.
        var change = await blog.Publish("Beech", at: Now.AddDays(-8).AddHours(1), more: a => a.Language = "de");
        Assert.Equal(["/beech"], await WaysFrom(blog, "/holz"));
        await blog.Change(change, (desk, article) =>
        {
            article.Language = "en";
            return desk.SaveAsync(article);
        });
        Assert.Equal(["/beech"], await WaysFrom(blog, "/holz"));
        Assert.Equal(["/beech"], await WaysFrom(blog, "/wood"));
        Assert.Equal(["/wood", "/timber"], (await WaysFrom(blog, "/beech")).Order().Reverse());
        Assert.False(await NeighbourTests.Mend(blog));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_the_site_speaks_another_language_its_articles_have_other_neighbours(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Holz", at: Now.AddDays(-8), more: a => a.Language = "de");
        await blog.Publish("Buche", at: Now.AddDays(-7));
        var other = (await blog.Visitor().Get("/buche")).One(".next-title")!;
        Assert.Equal(("de", "/holz"), (other.GetAttribute("lang"), other.QuerySelector("a")!.GetAttribute("href")));
        await blog.Save(new SiteSettings { Language = "de" });
        await NeighbourTests.Mend(blog);
        Assert.Equal(["/holz"], await WaysFrom(blog, "/buche"));
        Assert.Null((await blog.Visitor().Get("/buche")).One(".next-title")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_blog_of_one_article_leads_nowhere_until_there_is_another()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Wood", at: Now.AddDays(-9));
        Assert.Empty(await WaysFrom(blog, "/wood"));
        Assert.Null((await blog.Visitor().Get("/wood")).One("#continue-reading"));
        await blog.Publish("Holz", at: Now.AddDays(-8), more: a => a.Language = "de");
        Assert.Equal(["/holz"], await WaysFrom(blog, "/wood"));
    }

    private static async Task<IEnumerable<string?>> WaysFrom(BlogApp blog, string path) =>
        (await blog.Visitor().Get(path)).All(Ways).Select(a => a.GetAttribute("href"));
}
