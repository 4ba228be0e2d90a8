using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Media.Library;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Media;
using Blog.Tests.Support.Contact;
using Blog.Web.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Ads.Serving;

/// <summary>What was booked when sizes were typed keeps running, in the place as it is now.</summary>
public sealed class StoredAdTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task A_picture_in_the_page_top_is_its_title_in_one_line_and_the_owner_is_told()
    {
        var ada = await blog.SignedIn();
        var slot = await AdSpace.Slot(blog, "Top", SlotPlace.PageTop);
        var campaign = await BannerAsync(slot, 728, 90);
        var line = (await blog.Visitor().Get("/")).One("header > .spot-text")!;
        Assert.Matches(@"^\s*Advertisement · Boats\s+Boats that float\s*$", line.TextContent);
        Assert.Null(line.QuerySelector("img"));
        Assert.Contains("Shown as one line: its title", (await ada.Get($"/admin/ads/campaigns/{campaign.Id}")).Text);
    }

    [Fact]
    public async Task A_picture_of_another_size_is_shown_whole_without_moving_anything_and_can_still_be_edited()
    {
        var ada = await blog.SignedIn();
        var slot = await AdSpace.Slot(blog, "End", SlotPlace.ArticleEnd);
        var campaign = await BannerAsync(slot, 728, 90);
        await blog.Publish("Tides", "The sea comes and goes.");
        var shown = (await blog.Visitor().Get("/tides")).One(".spot-picture svg")!;
        Assert.Equal(("592", "73"), (shown.GetAttribute("width"), shown.GetAttribute("height")));
        var list = await ada.Get($"/admin/ads/campaigns/{campaign.Id}");
        Assert.Contains("Not the slot’s size: shown smaller", list.Text);
        await ada.Submit(
            await ada.Get($"/admin/ads/ads/{campaign.Ads[0].Id}"), "#creative", null, ("Url", "https://boats.example.org/new"));
        Assert.Contains("https://boats.example.org/new", (await ada.Get($"/admin/ads/campaigns/{campaign.Id}")).Text);
    }

    [Theory]
    [InlineData("paper", "592", "148")]
    [InlineData("signal", "608", "152")]
    [InlineData("ink", "576", "144")]
    public async Task A_picture_of_the_place_s_ratio_fills_it_in_each_look(string look, string width, string height)
    {
        await blog.Save(new ThemeSettings { Preset = look });
        await BannerAsync(await AdSpace.Slot(blog, "End", SlotPlace.ArticleEnd), 1216, 304);
        await blog.Publish("Tides", "The sea comes and goes.");
        var shown = (await blog.Visitor().Get("/tides")).One(".spot-picture svg")!;
        Assert.Equal((width, height), (shown.GetAttribute("width"), shown.GetAttribute("height")));
    }

    private async Task<Campaign> BannerAsync(AdSlot slot, int width, int height)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var picture = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .AddAsync(new MemoryStream(Pictures.Png(width, height)), "boat.png", "");
        return await AdSpace.Campaign(blog, "Boats", [slot], c => c.Ads.Add(new Ad
        {
            Kind = AdKind.Picture,
            Title = "Boats that float",
            Alt = "A boat",
            PictureId = picture.Id,
            Url = "https://boats.example.org/",
        }));
    }
}
