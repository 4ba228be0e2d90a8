using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Tests.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Llms;

/// <summary>A Markdown copy names the page that it is a copy of, and what it is filed under.</summary>
public class MarkdownCopyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task It_names_its_page_and_its_tags(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        await blog.Publish("Owls", category: "Birds", tags: ["Night", "C#, mostly", "夜"]);
        await blog.Publish("Elsewhere", more: a => a.CanonicalUrl = "https://elsewhere.example.org/käuze?a=1&b=<2>");
        await blog.Publish("夜の鳥");
        await blog.Db(db =>
        {
            db.Add(new StaticPage { Title = "About", Slug = "about", Status = PageStatus.Published });
            db.Add(new Blog.Core.Permalinks.Permalink { Path = "about", TargetType = StaticPage.TargetType, TargetId = 1 });
            return db.SaveChangesAsync();
        });
        foreach (var (copy, canonical) in new[]
        {
            ("/owls.md", "https://blog.example.org/owls"),
            ("/about.md", "https://blog.example.org/about"),
            ("/elsewhere.md", "https://elsewhere.example.org/k%C3%A4uze?a=1&b=%3C2%3E"),
        })
        {
            // Composed, then from the cache.
            for (var i = 0; i < 2; i++)
            {
                Assert.Equal($"<{canonical}>; rel=\"canonical\"", Link(await Reader.Of(blog).Ask(copy)));
            }
        }

        var text = (await Reader.Of(blog).Ask("/owls.md")).Text;
        Assert.Contains("category: \"Birds\"\ntags: [\"C#, mostly\", \"Night\", \"夜\"]\nlanguage: \"en\"\n", text);
        Assert.DoesNotContain("tags:", (await Reader.Of(blog).Ask("/elsewhere.md")).Text);
        await using var scope = blog.Services.CreateAsyncScope();
        var tag = scope.ServiceProvider.GetRequiredService<Blog.Core.Data.BlogDbContext>().Set<Tag>()
            .Single(t => t.Name == "Night");
        tag.Name = "Nights";
        await scope.ServiceProvider.GetRequiredService<TagDesk>().SaveAsync(tag, "nights");
        Assert.Contains("\"Nights\"", (await Reader.Of(blog).Ask("/owls.md")).Text);
    }

    [Fact]
    public async Task Where_no_address_may_be_written_none_is_named()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Owls");
        Assert.Null(Link(await Reader.Of(blog).Ask("/owls.md", ("Host", "evil.example"))));
        Assert.Equal("<http://localhost/owls>; rel=\"canonical\"", Link(await Reader.Of(blog).Ask("/owls.md")));
    }

    private static string? Link(Answer answer) => answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
}
