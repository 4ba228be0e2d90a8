using System.Net;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Ads.AdsTxt;

public sealed class AdsTxtTests : IAsyncLifetime
{
    private const string Text = "# Ours\nredssp.example, 57013, DIRECT\nOWNERDOMAIN=example.org\n";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task What_the_owner_saves_is_served_as_plain_text_at_once_and_nothing_while_it_is_empty()
    {
        var owner = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/ads.txt")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Save(owner, Text.ReplaceLineEndings("\r\n"))).Status);
        var served = await blog.Visitor().Client.GetAsync("/ads.txt");
        Assert.Equal("text/plain; charset=utf-8", served.Content.Headers.ContentType!.ToString());
        Assert.Equal(Text, await served.Content.ReadAsStringAsync());
        await Save(owner, " \n ");
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/ads.txt")).Status);
    }

    [Fact]
    public async Task A_bad_line_is_refused_with_its_number_and_the_text_is_kept()
    {
        var owner = await blog.SignedIn();
        var page = await Save(owner, Text + "redssp.example, 57013\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Line 4: it has two fields.", page.One("#field-Text-notes")!.TextContent);
        Assert.Contains("redssp.example, 57013\n", page.One("textarea")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/ads.txt")).Status);
    }

    [Fact]
    public async Task A_seller_twice_is_saved_and_warned_of_and_other_settings_stay()
    {
        var owner = await blog.SignedIn();
        var store = blog.Services.GetRequiredService<SettingsStore>();
        await blog.Db(async db =>
        {
            await store.SaveAsync(db, new AdSettings { ContactEmail = "ads@example.org" }, 0);
            return 0;
        });
        var page = await owner.Follow(await Save(owner, Text + "redssp.example, 57013, DIRECT\n"));
        Assert.Contains("Line 4 repeats line 2.", page.Text);
        Assert.Equal("ads@example.org", store.Get<AdSettings>().ContactEmail);
    }

    [Fact]
    public async Task Of_two_people_who_save_the_second_is_told_and_loses_nothing()
    {
        var owner = await blog.SignedIn();
        var open = await owner.Get("/admin/ads/txt");
        await Save(owner, Text);
        var late = await owner.Submit(open, "#settings", null, ("Text", "# mine"));
        Assert.Equal((HttpStatusCode.Conflict, "# mine"), (late.Status, late.One("textarea")!.TextContent));
    }

    private static async Task<Page> Save(Visitor owner, string text) =>
        await owner.Submit(await owner.Get("/admin/ads/txt"), "#settings", null, ("Text", text));
}
