using Blog.Tests.Content;

namespace Blog.Tests.Web.Settings;

public sealed class SiteLookTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task The_reading_rate_changes_the_min_read_that_readers_see()
    {
        var ada = await blog.SignedIn();
        await blog.Publish("Long", string.Concat(Enumerable.Repeat("word ", 600)));
        Assert.Contains("3 min read", (await blog.Visitor().Get("/long")).Text);
        await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("WordsPerMinute", "100"));
        Assert.Contains("6 min read", (await blog.Visitor().Get("/long")).Text);
        Assert.Contains("6 min read", (await blog.Visitor().Get("/")).Text);
    }
}
