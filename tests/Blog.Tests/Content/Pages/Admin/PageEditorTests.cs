namespace Blog.Tests.Content.Pages.Admin;

public sealed class PageEditorTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/admin/pages/new", "#page", "/admin/pages/preview")]
    [InlineData("/admin/articles/new", "#article-form", "/admin/articles/preview")]
    public async Task Pages_and_articles_are_written_in_the_same_field(string path, string form, string preview)
    {
        var page = await (await shared.SignedIn()).Get(path);
        foreach (var part in new[]
        {
            "[data-do=bold]", "[data-upload]", "textarea[data-body]", "[data-words]", "[data-minutes]", "[data-rescue]",
            "[data-pane]", $"[formaction='{preview}']",
        })
        {
            Assert.True(page.One($"{form} {part}") is not null, part);
        }

        Assert.Equal("200", page.One(form)!.GetAttribute("data-words-per-minute"));
        Assert.NotNull(page.One("script[type=module][src='/admin/editor.js']"));
    }

    [Fact]
    public async Task A_stored_page_tells_its_words_and_that_its_safety_copy_may_go()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var form = await ada.Get("/admin/pages/new");
        var saved =
            await ada.Follow(await ada.Submit(form, "#page", null, ("Title", "About us"), ("Body", "Three **plain** words.")));
        Assert.Equal("3", saved.One("[data-words]")!.TextContent);
        Assert.Equal("new", saved.One("#page")!.GetAttribute("data-saved"));
        Assert.Contains("saved 23 Nov 2026, 12:00", saved.One("[data-state]")!.TextContent);
        Assert.Equal("", (await ada.Get(saved.Path)).One("#page")!.GetAttribute("data-saved"));
    }
}
