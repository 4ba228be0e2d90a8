using Blog.Tests.Content;

namespace Blog.Tests.Web.Shared;

/// <summary>Dates have one calendar, the Gregorian, and one form in a place and a language.</summary>
public class SiteCalendarTests
{
    private static readonly DateTime Day = new(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("fa", "فوریه 2026")]
    [InlineData("fa-IR", "فوریه 2026")]
    [InlineData("ps", "فېبروري 2026")]
    [InlineData("ckb-IR", "شوبات 2026")]
    [InlineData("ar-SA", "فبراير 2026")]
    [InlineData("th", "กุมภาพันธ์ 2026")]
    [InlineData("es", "febrero de 2026")]
    [InlineData("ja", "2026年2月")]
    [InlineData("de", "Februar 2026")]
    [InlineData("en", "February 2026")]
    public async Task The_archive_names_the_month_of_its_own_year(string language, string month)
    {
        await using var blog = new BlogApp();
        await blog.Site(s => s with { Language = language });
        await blog.Publish("Here", at: Day);
        var archive = await blog.Visitor().Get("/archive");
        Assert.Equal(month, archive.One(".month h2")!.TextContent);
        Assert.Equal(month, (await blog.Visitor().Get("/archive/2026/2")).One(".month h2")!.TextContent.Trim());
        Assert.Contains("13", archive.One(".month-entries time")!.TextContent);
        var day = (await blog.Visitor().Get("/here")).One(".meta time")!.TextContent;
        Assert.Contains("2026", day);
        Assert.Contains("13", day);
    }

    [Fact]
    public async Task An_excerpt_that_was_typed_has_the_quotes_of_the_text()
    {
        await using var blog = new BlogApp();
        var shown = "It’s “here” – that’s all…";
        await blog.Publish("Said", "Words.", a => a.Excerpt = "It's \"here\" -- that's all...", Day);
        await blog.Publish("After", at: Day.AddDays(1));
        Assert.Contains(shown, (await blog.Visitor().Get("/")).All(".card-summary").Select(p => p.TextContent));
        Assert.Equal(shown, (await blog.Visitor().Get("/after")).One(".next-title + p")!.TextContent);
        Assert.Equal(shown, (await blog.Visitor().Get("/said")).One("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains(shown, (await blog.Visitor().Get("/atom.xml")).Html);
    }
}
