using System.Data.Common;
using System.Xml.Linq;
using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Feeds;
using Blog.Content.Writing;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Feeds;

public class PermanentIdTests
{
    private static readonly string[] Lists = ["", "/category/birds", "/tag/night", "/author/wilhelmina-testwright"];

    [Theory, OnSqlite, OnPostgres]
    public async Task To_those_who_read_feeds_nothing_is_new_after_another_slug_title_host_and_scheme(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site(site => site with { BaseAddress = "http://old.example.org" });
        var owls = await blog.Publish("Owls", category: "Birds", tags: "Night");
        await blog.Publish("Bats", category: "Birds", tags: "Night");
        var readers = new Subscribers(blog);
        string[] moved = ["", "/category/winged", "/tag/night", "/author/wilhelmina-testwright"];
        Assert.Equal(2 * Lists.Length * AllFeeds.Files.Length, await readers.CountNew(Lists));
        Assert.Equal(0, await readers.CountNew(Lists));

        await blog.Change(owls, (desk, article) =>
        {
            (article.Title, article.Language) = ("Owls of the night", "en-GB");
            return desk.SaveAsync(article, "owls-of-the-night");
        });
        Assert.Equal(0, await readers.CountNew(Lists));
        await blog.Db(async db =>
        {
            (await db.Categories.SingleAsync()).Slug = "winged";
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await readers.CountNew(moved));
        await blog.Site(site => site with { BaseAddress = "https://old.example.org" });
        Assert.Equal(0, await readers.CountNew(moved));
        await blog.Site(site => site with { BaseAddress = "https://new.example.org:8443" });
        Assert.Contains("https://new.example.org:8443/", (await blog.Visitor().Get("/feed.xml")).Html, StringComparison.Ordinal);
        Assert.Equal(0, await readers.CountNew(moved));
        await blog.Change(owls, async (desk, article) =>
        {
            await desk.TrashAsync(article);
            await desk.RestoreAsync(article);
            article.Publish(BlogApp.Start.UtcDateTime);
            await desk.SaveAsync(article);
        });
        Assert.Equal(0, await readers.CountNew(moved));

        await blog.Publish("Moths", category: "Birds", tags: "Night");
        Assert.Equal(moved.Length * AllFeeds.Files.Length, await readers.CountNew(moved));
    }

    [Fact]
    public async Task A_feed_keeps_its_own_id_and_each_feed_has_another()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        await blog.Publish("Owls", category: "Birds", tags: "Night");
        var before = await OwnIds();
        Assert.Equal(Lists.Length, before.Distinct().Count());
        Assert.All(before, id => Assert.StartsWith("urn:uuid:", id, StringComparison.Ordinal));
        await blog.Site(site => site with { BaseAddress = "http://new.example.org", Title = "Another" });
        Assert.Equal(before, await OwnIds());
        await using var other = new BlogApp();
        await other.Site();
        Assert.DoesNotContain(await OwnId(other, "/atom.xml"), before);

        async Task<List<string>> OwnIds()
        {
            List<string> ids = [];
            foreach (var list in Lists)
            {
                ids.Add(await OwnId(blog, $"{list}/atom.xml"));
            }

            return ids;
        }
    }

    [Fact]
    public async Task It_is_the_same_in_each_format_and_in_the_Markdown_and_translations_have_their_own()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        var group = Guid.NewGuid();
        await blog.Publish("Small cups", more: a => a.TranslationGroup = group);
        await blog.Publish("Kleine Tassen", more: a => (a.TranslationGroup, a.Language) = (group, "de"));
        var ids = await AllFeeds.IdsIn(blog, "/feed.xml");
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, await AllFeeds.IdsIn(blog, "/atom.xml"));
        Assert.Equal(ids, await AllFeeds.IdsIn(blog, "/feed.json"));
        Assert.All(ids, id => Assert.True(FeedForm.IsId(id), id));
        Assert.Contains($"id: \"{ids[0]}\"\n", (await blog.Visitor().Get("/kleine-tassen.md")).Html, StringComparison.Ordinal);
        var rss = XDocument.Parse((await blog.Visitor().Get("/feed.xml")).Html);
        Assert.All(rss.Descendants("guid"), guid => Assert.Equal("false", guid.Attribute("isPermaLink")!.Value));
    }

    [Theory]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("0F8FAD5B-d9cb-469f-a165-70867728950e", "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("tag:example.org,2024:posts/1", "tag:example.org,2024:posts/1")]
    [InlineData("https://example.org/?p=12", "https://example.org/?p=12")]
    [InlineData("https://example.org/العربية", "https://example.org/العربية")]
    [InlineData("12 at https://example.org", null)]
    [InlineData("https://example.org/a b", null)]
    [InlineData("https://example.org/100%", null)]
    [InlineData("posts/owls", null)]
    [InlineData("12", null)]
    public void What_Atom_does_not_take_for_an_id_is_a_UUID_that_stays_the_same(string id, string? atom)
    {
        Assert.True(FeedForm.IsId(FeedIds.ForAtom(id)), FeedIds.ForAtom(id));
        Assert.Equal(atom ?? FeedIds.ForAtom(id), FeedIds.ForAtom(id));
        if (atom is null)
        {
            Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", FeedIds.ForAtom(id));
            Assert.NotEqual(FeedIds.ForAtom(id + "3"), FeedIds.ForAtom(id));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_row_is_without_an_id_or_shown_without_a_date_and_no_two_have_one_id(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Owls");
        await blog.Publish("Bats");
        foreach (var change in new[]
        {
            "UPDATE \"Articles\" SET \"PermanentId\" = ''", "UPDATE \"Articles\" SET \"PermanentId\" = NULL",
            "UPDATE \"Articles\" SET \"PermanentId\" = 'one'", "UPDATE \"Articles\" SET \"PublishedAt\" = NULL",
        })
        {
            await Assert.ThrowsAnyAsync<DbException>(() => blog.Db(db => db.Database.ExecuteSqlRawAsync(change)));
        }

        Assert.Equal(2, await blog.Db(db => db.Set<Article>().Select(a => a.PermanentId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task A_stored_article_takes_over_no_other_id()
    {
        await using var blog = new BlogApp();
        var owls = await blog.Publish("Owls");
        await blog.Change(owls, (_, article) =>
        {
            Assert.Throws<InvalidOperationException>(() => article.TakeOver("another"));
            return Task.CompletedTask;
        });
        Assert.All(
            new[] { "", " a", "a\nb", "a\u0001", "a\ud83d", new string('a', Article.MaxPermanentId + 1) },
            id => Assert.Throws<ArgumentException>(() => new Article().TakeOver(id)));
    }

    private static async Task<string> OwnId(BlogApp blog, string path) =>
        XDocument.Parse((await blog.Visitor().Get(path)).Html).Root!.Element(FeedForm.Atom + "id")!.Value;

    /// <summary>One feed reader for each feed and format, which knows an article by its id alone.</summary>
    private sealed class Subscribers(BlogApp blog)
    {
        private readonly HashSet<(string Kind, string Id)> seen = [];

        public async Task<int> CountNew(params string[] lists)
        {
            var count = 0;
            foreach (var path in AllFeeds.Addresses(lists))
            {
                var parts = path.Split('/');
                var kind = $"{parts[Math.Max(0, parts.Length - 3)]} {parts[^1]}";
                count += (await AllFeeds.IdsIn(blog, path)).Count(id => seen.Add((kind, id)));
            }

            return count;
        }
    }
}
