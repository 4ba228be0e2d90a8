using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Feeds;

/// <summary>All feeds of a blog, as those see them who ask for them.</summary>
internal static class AllFeeds
{
    public static readonly string[] Files = ["feed.xml", "atom.xml", "feed.json"];

    /// <summary>What is wrong with the feeds of these lists, each fault with the feed's address.</summary>
    public static async Task<List<string>> FaultsIn(BlogApp blog, params string[] lists)
    {
        List<string> faults = [];
        foreach (var path in Addresses(lists))
        {
            var page = await blog.Visitor().Get(path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
            var found = FeedRules.Faults(Whole(path), page.Response.Content.Headers.ContentType?.ToString(), page.Html);
            faults.AddRange(found.Select(f => $"{path}: {f}"));
        }

        return faults;
    }

    /// <summary>The ids of a feed's articles in its own format, newest first.</summary>
    public static async Task<List<string>> IdsIn(BlogApp blog, string path)
    {
        var page = await blog.Visitor().Get(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return [.. JsonDocument.Parse(page.Html).RootElement.GetProperty("items").EnumerateArray()
                .Select(i => i.GetProperty("id").GetString()!)];
        }

        var root = XDocument.Parse(page.Html).Root!;
        return [.. root.Descendants("guid").Concat(root.Descendants(FeedForm.Atom + "entry").Elements(FeedForm.Atom + "id"))
            .Select(e => e.Value)];
    }

    /// <summary>Saves many articles at once, each a minute older than the one before.</summary>
    public static Task Publish(BlogApp blog, int count) => blog.Db(async db =>
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ArticleDesk>();
        var author = await db.Authors.FirstAsync();
        for (var number = 1; number <= count; number++)
        {
            var article = new Article { Title = $"Owl {number}", Slug = $"owl-{number}", Body = "Words.", AuthorId = author.Id };
            article.PublishAsOf(BlogApp.Start.UtcDateTime.AddDays(-1).AddMinutes(-number));
            desk.Render(article);
            db.Add(article);
        }

        return await db.SaveChangesAsync();
    });

    public static IEnumerable<string> Addresses(params string[] lists) =>
        lists.SelectMany(list => Files, (list, file) => $"{list}/{file}");

    private static string Whole(string path) => new Uri(new Uri(SiteWords.Address), path).AbsoluteUri;
}
