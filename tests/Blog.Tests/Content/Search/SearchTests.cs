using System.Net;

namespace Blog.Tests.Content.Search;

public class SearchTests
{
    [Theory]
    [InlineData("kestrel", true)]
    [InlineData("KESTREL soars", true)]
    [InlineData("kestrel penguin", false)]
    [InlineData("%", false)]
    [InlineData("_", false)]
    public async Task All_words_must_be_there_in_any_case(string query, bool found)
    {
        await using var blog = new BlogApp();
        await blog.Publish("Birds", "A kestrel soars above the field.");
        var page = await blog.Visitor().Get("/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(found, page.All(".cards h2").Any(h => h.TextContent == "Birds"));
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("NEAR(a b)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("\0\u202e")]
    [InlineData("\\")]
    public async Task Anything_typed_gives_a_page_and_no_markup(string query)
    {
        await using var blog = new BlogApp();
        var page = await blog.Visitor().Get("/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.All("script"));
    }
}
