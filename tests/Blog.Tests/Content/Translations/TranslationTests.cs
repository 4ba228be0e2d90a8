using System.Net;
using System.Xml.Linq;
using Blog.Content.Writing;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Web;
using Blog.Tests.Web.PageCache;

namespace Blog.Tests.Content.Translations;

public class TranslationTests
{
    private static readonly Guid Group = Guid.NewGuid();

    [Theory, OnSqlite, OnPostgres]
    public async Task Published_translations_name_each_other_in_their_own_languages(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await ThreeTexts(blog);
        var english = await blog.Visitor().Get("/small-cups");
        Assert.Equal("Also available in: Deutsch اردو", Words(english.One(".also")!.TextContent));
        Assert.Equal(
            [("/kleine-tassen", "de", "de", "ltr"), ("/chhoti-pyaliyan", "ur", "ur", "rtl")], english.All(".also a").Select(a =>
                (a.GetAttribute("href")!, a.GetAttribute("lang")!, a.GetAttribute("hreflang")!, a.GetAttribute("dir")!)));
        Assert.Equal(
            "Auch verfügbar auf: English اردو", Words((await blog.Visitor().Get("/kleine-tassen")).One(".also")!.TextContent));
        Assert.Equal(
            "دیگر زبانوں میں: English Deutsch", Words((await blog.Visitor().Get("/chhoti-pyaliyan")).One(".also")!.TextContent));
        Assert.DoesNotContain("CANARY", english.Html);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Search_engines_are_told_of_each_translation_once_the_address_of_the_site_is_known(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await ThreeTexts(blog);
        var stranger = SecurityHeadersTests.At(blog, "http://evil.example");
        Assert.Empty((await stranger.Get("/small-cups")).All("link[hreflang]"));
        await blog.Site();
        string[] expected =
        [
            "de https://blog.example.org/kleine-tassen", "en https://blog.example.org/small-cups",
            "ur https://blog.example.org/chhoti-pyaliyan",
            "x-default https://blog.example.org/small-cups",
        ];
        foreach (var path in new[] { "/small-cups", "/kleine-tassen", "/chhoti-pyaliyan" })
        {
            Assert.Equal(expected, (await blog.Visitor().Get(path))
                .All("link[rel=alternate][hreflang]")
                .Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}"));
        }

        XNamespace html = "http://www.w3.org/1999/xhtml";
        var urls = XDocument.Parse((await blog.Visitor().Get("/sitemaps/articles-1.xml")).Html).Root!.Elements().ToList();
        Assert.Equal(4, urls.Count);
        Assert.All(urls.Take(3), url => Assert.Equal(
            expected, url.Elements(html + "link").Select(l => $"{l.Attribute("hreflang")!.Value} {l.Attribute("href")!.Value}")));
        Assert.Empty(urls[3].Elements(html + "link"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_search_engines_shall_not_list_they_are_not_told_of_but_readers_are(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        await blog.Publish("Small cups", more: a => a.TranslationGroup = Group);
        await blog.Publish("Kleine Tassen", more: a => (a.TranslationGroup, a.Language, a.NoIndex) = (Group, "de", true));
        foreach (var path in new[] { "/small-cups", "/kleine-tassen" })
        {
            var page = await blog.Visitor().Get(path);
            Assert.Single(page.All(".also a"));
            Assert.Empty(page.All("link[hreflang]"));
        }

        Assert.DoesNotContain("xhtml:link", (await blog.Visitor().Get("/sitemaps/articles-1.xml")).Html);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_becomes_of_one_the_pages_of_the_others_follow_at_once(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var author = await blog.SignedIn();
        await blog.Publish("Small cups");
        var german = await blog.Draft("Kleine Tassen", more: a => a.Language = "de");
        var reader = Reader.Of(blog);
        async Task<bool> Says(string text) => (await reader.Ask("/small-cups")).Text.Contains(text);
        Assert.False(await Says("Deutsch"));

        Assert.Equal(HttpStatusCode.Redirect, (await author.Change(german, ("TranslationOf", "small-cups"))).Status);
        Assert.False(await Says("Deutsch"));
        await author.Press(german, "publication");
        Assert.True(await Says("Deutsch"));
        await author.Change(german, ("Slug", "tassen"));
        Assert.True(await Says("/tassen\""));
        await author.Press(german, "unpublication");
        Assert.False(await Says("Deutsch"));
        await author.Press(german, "publication");
        Assert.True(await Says("Deutsch"));
        await author.Press(german, "trash");
        Assert.False(await Says("Deutsch"));
        await author.Press(german, "restoration");
        await author.Press(german, "publication");
        Assert.True(await Says("Deutsch"));
        await author.Change(german, ("TranslationOf", ""));
        Assert.False(await Says("Deutsch"));
        Assert.DoesNotContain("English", (await reader.Ask("/tassen")).Text);
    }

    private static async Task ThreeTexts(BlogApp blog)
    {
        await blog.Publish("Small cups", more: a => a.TranslationGroup = Group);
        await blog.Publish("Kleine Tassen", more: a => (a.TranslationGroup, a.Language) = (Group, "de"));
        await blog.Publish("Chhoti pyaliyan", more: a => (a.TranslationGroup, a.Language) = (Group, "ur"));
        await blog.Draft("CANARY tasses", more: a => (a.TranslationGroup, a.Language) = (Group, "fr"));
        await blog.Draft("CANARY tazas", more: a =>
        {
            (a.TranslationGroup, a.Language) = (Group, "es");
            a.Schedule(BlogApp.Start.UtcDateTime.AddHours(1), BlogApp.Start.UtcDateTime);
        });
        var binned = await blog.Publish("CANARY tazze", more: a => (a.TranslationGroup, a.Language) = (Group, "it"));
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        await blog.Publish("Alone");
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
