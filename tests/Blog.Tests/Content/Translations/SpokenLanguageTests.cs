using Blog.Core.Settings;

namespace Blog.Tests.Content.Translations;

/// <summary>
/// Around a text the program speaks the text's language, head and foot of its page included; other pages speak the site's.
/// </summary>
public class SpokenLanguageTests
{
    private static readonly string[] Headings = [".toc summary", "#verdict", "#continue-reading"];
    private static readonly string[] Words = [".meta", ".toc summary", "#verdict", ".by-name span"];

    private const string Sections = "## One\n\nWords.\n\n## Two\n\nWords.";
    private static readonly DateTime Day = new(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(
        "en", "ur", "rtl", "13 فروری، 2026|1 منٹ کا مطالعہ", "فہرستِ مضامین", "حتمی رائے", "تحریر:", "مزید پڑھیں", "محفوظات")]
    [InlineData(
        "en", "de", "ltr", "13. Februar 2026|1 Min. Lesezeit", "Inhaltsverzeichnis", "Fazit",
        "Geschrieben von", "Weiterlesen", "Archiv")]
    [InlineData(
        "de", "en", "ltr", "2026-02-13|1 min read", "Table of Contents", "Final Verdict", "Written by",
        "Continue Reading", "Archive")]
    [InlineData(
        "ur", "de-AT", "ltr", "13. Februar 2026|1 Min. Lesezeit", "Inhaltsverzeichnis", "Fazit",
        "Geschrieben von", "Weiterlesen", "Archiv")]
    public async Task An_article_s_page_speaks_its_language(
        string site, string language, string direction, string meta, string contents, string verdict, string by, string next,
        string archive)
    {
        await using var blog = new BlogApp();
        await blog.Site(s => s with { Language = site });
        await blog.Publish("Other", at: Day.AddDays(-1));
        await blog.Publish("Foreign", Sections, a => (a.Language, a.Verdict) = (language, "Good."), Day);
        var page = await blog.Visitor().Get("/foreign");
        var article = page.One("article")!;
        Assert.Equal((language, direction), (article.GetAttribute("lang")!, article.GetAttribute("dir")!));
        Assert.All(meta.Split('|'), part => Assert.Contains(part, page.One(".meta")!.TextContent));
        Assert.Equal([contents, verdict, next], Headings.Select(s => page.One(s)!.TextContent.Trim()));
        Assert.StartsWith(by, page.One(".by-name")!.TextContent);
        Assert.Empty(article.QuerySelectorAll(".meta[lang], summary[lang], h2[lang], .by-name [lang]"));

        Assert.Equal((language, direction), (page.One("html")!.GetAttribute("lang")!, page.One("html")!.GetAttribute("dir")!));
        Assert.Equal(site, (await blog.Visitor().Get("/")).One("html")!.GetAttribute("lang"));
        Assert.Equal(archive, page.One(".site-nav a[href='/archive']")!.TextContent);
        Assert.All(
            (await blog.Visitor().Get("/")).All(".card[lang] .meta, .lead[lang] .meta"),
            card => Assert.Contains(meta.Split('|')[1], card.TextContent));
    }

    [Fact]
    public async Task Words_in_another_language_than_the_text_around_them_say_so()
    {
        await using var blog = new BlogApp();
        await blog.Publish("French", Sections, a => (a.Language, a.Verdict) = ("fr", "Bon."), Day);
        var page = await blog.Visitor().Get("/french");
        Assert.Contains("1 min read", page.One(".meta")!.TextContent);
        Assert.All(Words, part => Assert.Equal("en", page.One(part)!.GetAttribute("lang")));
    }

    [Fact]
    public async Task Feeds_and_Markdown_files_name_the_verdict_in_the_article_s_language()
    {
        await using var blog = new BlogApp();
        await blog.Publish("Foreign", "Words.", a => (a.Language, a.Verdict) = ("ur", "Good."), Day);
        Assert.Contains("<h2>حتمی رائے</h2>", (await blog.Visitor().Get("/feed.json")).Html
            .Replace("\\u003C", "<", StringComparison.OrdinalIgnoreCase)
            .Replace("\\u003E", ">", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("## حتمی رائے", (await blog.Visitor().Get("/foreign.md")).Html);
    }

    [Theory]
    [InlineData("", "en", "Warning", "Note 1", "Link to this section")]
    [InlineData("ur", "en", "خبردار", "حاشیہ 1", "اس حصے کا لنک")]
    [InlineData("", "de", "Warnung", "Anmerkung 1", "Link zu diesem Abschnitt")]
    [InlineData("fr", "en", "Warning", "Note 1", "Link to this section")]
    public async Task What_is_rendered_of_a_text_speaks_its_language(
        string language, string site, string callout, string note, string anchor)
    {
        await using var blog = new BlogApp();
        await blog.Site(s => s with { Language = site });
        await blog.Publish(
            "Rendered", "## One\n\nWords[^1].\n\n> [!WARNING]\n> Mind.\n\n[^1]: Note.", a => a.Language = language);
        var page = await blog.Visitor().Get("/rendered");
        Assert.Equal(callout, page.One(".callout-title")!.TextContent);
        Assert.Equal(note, page.One(".footnote-ref a")!.GetAttribute("aria-label"));
        Assert.Equal(anchor, page.One(".heading-anchor")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("de", "13. Februar", "12.345")]
    [InlineData("ur", "13 فروری", "12,345")]
    [InlineData("en", "2026-02-13", "12,345")]
    public async Task The_archive_writes_days_as_its_readers_do(string language, string day, string number)
    {
        await using var blog = new BlogApp();
        await blog.Site(s => s with { Language = language });
        await blog.Publish("Dated", at: Day);
        Assert.Equal(day, (await blog.Visitor().Get("/archive")).One(".month-entries time")!.TextContent);
        Assert.Equal(number, 12345.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo(language)));
    }
}
