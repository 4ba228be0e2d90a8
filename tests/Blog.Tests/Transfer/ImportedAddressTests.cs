using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Transfer;

public class ImportedAddressTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_old_address_and_aliases_lead_to_the_article(Database database)
    {
        await using var blog = new ImportingBlog(database).With(
            "owls.md", "---\ntitle: Owls\npermalink: /2013/05/06/about-owls.html\naliases: [/old/owls/]\n---\nText.");
        Assert.Contains("created /about-owls", await blog.Import());
        foreach (var old in new[] { "/2013/05/06/about-owls.html", "/old/owls" })
        {
            var page = await blog.Get(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/about-owls"), (page.Status, page.Location));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Slugs_that_are_taken_or_the_programs_own_are_numbered_and_named(Database database)
    {
        await using var blog = new ImportingBlog(database).With("a/owls.md", "# Owls\n\nText.")
            .With("b/owls.md", "# Other owls\n\nText.")
            .With("archive.md", "# Archive\n\nText.");
        var report = await blog.Import();
        Assert.Contains("created /owls  a/owls.md", report);
        Assert.Contains("created /owls-2  b/owls.md", report);
        Assert.Contains("The URL /owls is already in use, so /owls-2 was used.", report);
        Assert.Contains("The URL /archive is reserved, so /archive-2 was used.", report);
        Assert.Equal(HttpStatusCode.OK, (await blog.Get("/archive-2")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Old_addresses_that_belong_to_others_are_refused_with_words(Database database)
    {
        await using var blog = new ImportingBlog(database).With("bats.md", "# Bats\n\nText.")
            .With("owls.md", "---\ntitle: Owls\naliases: [/bats, /media/owls]\n---\nText.");
        var report = await blog.Import();
        Assert.Contains("The old URL /bats does not redirect here: another file in this folder uses it.", report);
        Assert.Contains("The old URL /media/owls does not redirect here: it is reserved.", report);
        Assert.Equal(HttpStatusCode.OK, (await blog.Get("/bats")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_slug_in_the_file_moves_the_article_and_leaves_a_redirect(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", "---\nslug: owls\n---\nText.");
        await blog.Import();
        Assert.Contains("updated /barn-owls", await blog.With("owls.md", "---\nslug: barn-owls\n---\nText.").Import());
        Assert.Equal("/barn-owls", (await blog.Get("/owls")).Location);
        Assert.Contains("unchanged", await blog.Import());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slug_chosen_here_stays_when_the_file_changes(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", "# Owls\n\nText.");
        await blog.Import();
        await blog.Edit("owls", (desk, article) => desk.SaveAsync(article, "night-birds"));
        Assert.Contains("updated /night-birds", await blog.With("owls.md", "# Owls\n\nNew text.").Import());
        Assert.Contains("New text.", (await blog.Get("/night-birds")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Links_between_files_lead_to_where_they_are_read(Database database)
    {
        await using var blog = new ImportingBlog(database)
            .With("_posts/2024-05-01-owls.md", "---\ntitle: Owls\nslug: barn-owls\npermalink: /2024/owls.html\n---\nText.")
            .With("notes/bats.md", "# Bats\n\n[a](../_posts/2024-05-01-owls.md#eyes) [b]({% post_url 2024-05-01-owls %}) "
                + "[c](/2024/owls.html) [d](gone.md) [e](https://example.org/x.md) `[f](../_posts/2024-05-01-owls.md)`")
            .With("_config.yml", "title: x");
        var report = await blog.Import();
        var page = await blog.Get("/bats");
        var links = page.All("article a, main a")
            .Where(a => a.TextContent.Trim() is "a" or "b" or "c" or "d" or "e")
            .ToDictionary(a => a.TextContent.Trim(), a => a.GetAttribute("href"));
        Assert.Equal(
            ("/barn-owls#eyes", "/barn-owls", "/barn-owls", "https://example.org/x.md"),
            (links["a"], links["b"], links["c"], links["e"]));
        Assert.Contains("The link to gone.md does not match a file in this folder", report);
        Assert.Contains("[f](../_posts/2024-05-01-owls.md)", page.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_article_to_continue_with_is_found_before_and_after_its_file(Database database)
    {
        await using var blog = new ImportingBlog(database)
            .With("a.md", "---\ntitle: A\ncontinue_reading: b\ncontinue_reading_teaser: Read B.\n---\nText.")
            .With("b.md", "---\ntitle: B\ncontinue_reading: a\n---\nText.")
            .With("c.md", "---\ntitle: C\ncontinue_reading: nowhere\n---\nText.");
        var report = await blog.Import();
        Assert.Equal((await blog.Article("b")).Id, (await blog.Article("a")).ContinueReadingId);
        Assert.Equal((await blog.Article("a")).Id, (await blog.Article("b")).ContinueReadingId);
        Assert.Contains("\"nowhere\", was not found in this folder or blog", report);
    }
}
