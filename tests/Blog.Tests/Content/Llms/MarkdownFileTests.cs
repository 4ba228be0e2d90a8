using System.Net;
using Blog.Content.Articles;
using Blog.Content.Llms;
using Blog.Content.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Llms;

public class MarkdownFileTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_is_there_as_its_author_wrote_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        await blog.Publish("Owls: \"by\" night", "Some *words*.\n\n```csharp\nint a = 1 < 2;\n```", a =>
        {
            a.Excerpt = "In short.";
            a.Verdict = "**The Analysis:** it holds.";
            a.TakeOver("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e");
        }, category: "Birds");
        var page = await blog.Visitor().Get("/owls-by-night.md");
        Assert.Equal("text/markdown; charset=utf-8", page.Response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """
            ---
            title: "Owls: \"by\" night"
            description: "In short."
            author: "Wilhelmina Testwright"
            date: "2026-11-23T11:00:00Z"
            category: "Birds"
            language: "en"
            url: "https://blog.example.org/owls-by-night"
            id: "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"
            ---

            # Owls: "by" night

            Some *words*.

            ```csharp
            int a = 1 < 2;
            ```

            ## Final Verdict

            **The Analysis:** it holds.

            """, page.Html);
        Assert.Equal(
            "/owls-by-night.md",
            (await blog.Visitor().Get("/owls-by-night")).One("link[rel=alternate][type='text/markdown']")!.GetAttribute("href"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_readers_do_not_see_is_not_there(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        await blog.Draft("Canary draft");
        await blog.Draft("Canary later", more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime));
        await blog.Publish("Canary hidden", more: a => a.NoIndex = true);
        var binned = await blog.Publish("Canary binned");
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/canary-binned.md")).Status);
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        foreach (var (slug, status) in new[]
        {
            ("draft", HttpStatusCode.NotFound),
            ("later", HttpStatusCode.NotFound),
            ("hidden", HttpStatusCode.NotFound),
            ("binned", HttpStatusCode.Gone),
        })
        {
            var page = await blog.Visitor().Get($"/canary-{slug}.md");
            Assert.Equal(status, page.Status);
            Assert.DoesNotContain("Some words", page.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/nothing.md")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get($"/{new string('a', 400)}.md")).Status);
    }

    [Fact]
    public async Task It_follows_the_article_wherever_it_goes_and_whatever_it_becomes()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        var id = await blog.Draft("Owls");
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/owls.md")).Status);
        await blog.Change(id, (desk, article) =>
        {
            article.Publish(BlogApp.Start.UtcDateTime);
            return desk.SaveAsync(article);
        });
        Assert.Contains("Some words.", (await blog.Visitor().Get("/owls.md")).Html, StringComparison.Ordinal);
        await blog.Change(id, (desk, article) =>
        {
            article.Body = "Other words.";
            return desk.SaveAsync(article, "night-owls");
        });
        var moved = await blog.Visitor().Get("/owls.md");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/night-owls.md"), (moved.Status, moved.Location));
        Assert.Contains("Other words.", (await blog.Visitor().Get("/night-owls.md")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_the_author_stays_hers_but_code_is_whole()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        await blog.Publish(
            "Owls",
            "One <!-- CANARY inline --> two `<!-- shown -->`.\n\n<!-- CANARY\nblock -->\n\n```html\n<!-- code "
                + "-->\n```\n\n> - <!-- CANARY nested -->x\n\n<!-- CANARY open");
        var text = (await blog.Visitor().Get("/owls.md")).Html;
        Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
        Assert.Contains("`<!-- shown -->`", text, StringComparison.Ordinal);
        Assert.Contains("```html\n<!-- code -->\n```", text, StringComparison.Ordinal);
        Assert.Equal("a <!-- b", MarkdownSource.ForReaders("a <!-- b"));
    }

    [Fact]
    public async Task What_a_page_drops_whole_is_dropped_here_too_but_code_is_whole()
    {
        await using var blog = new BlogApp();
        await blog.Site();
        await blog.Publish(
            "Owls",
            "One <script>CANARY(1)</script> two `<script>` three.\n\n<SCRIPT type=\"module\">\nCANARY\n\n```js\nCANARY\n```\n"
                + "</script>\n\n<style>.CANARY {}</style>\n\n- four\n\n  <iframe src=\"x\">CANARY</iframe>\n\n<svg/>five\n\n"
                + "```html\n<script>code</script>\n```\n\nsix\n\n    <style>indented</style>\n\n<embed src=\"CANARY.swf\">"
                + "seven\n\n<noscript>CANARY open");
        var text = (await blog.Visitor().Get("/owls.md")).Html;
        Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
        foreach (var shown in (string[])
        [
            "One ", " two `<script>` three.", "- four", "five", "```html\n<script>code</script>\n```", "six",
            "    <style>indented</style>", "seven",
        ])
        {
            Assert.Contains(shown, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_is_there_too_and_the_front_matter_has_the_address_that_was_asked_while_the_owner_named_none()
    {
        await using var blog = new BlogApp();
        await Page(blog, "About us", PageStatus.Published);
        await Page(blog, "Secret", PageStatus.Draft);
        var text = (await blog.Visitor().Get("/about-us.md")).Html;
        Assert.StartsWith("---\ntitle: \"About us\"\n", text, StringComparison.Ordinal);
        Assert.Contains("url: \"http://localhost/about-us\"\n", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/secret.md")).Status);
    }

    internal static async Task Page(BlogApp blog, string title, PageStatus status)
    {
        _ = blog.Server;
        await using var scope = blog.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PageDesk>()
            .SaveAsync(new StaticPage { Title = title, Body = "Words of a page.", Status = status });
    }
}
