using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Ads.Campaigns.Admin;

public sealed class CampaignConflictTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task Whoever_comes_second_sees_both_versions_and_can_save()
    {
        var ada = await blog.SignedIn();
        var (path, other) = await StoredAsync();
        var late = await ada.Get(path);
        await ada.Submit(await ada.Get(path), "#campaign", null, ("Name", "First"), ("SlotIds", $"{other.Id}"));
        var told = await ada.Submit(late, "#campaign", null, ("Name", "Second"));
        Assert.Equal((HttpStatusCode.Conflict, "Second"), (told.Status, told.Value("Name")));
        Assert.Contains("First", told.One(".conflict-notice")!.TextContent);
        Assert.Contains("Elsewhere", told.One(".conflict-notice")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(told, "#campaign")).Status);
        Assert.Equal("Second", (await blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync())).Name);
    }

    [Fact]
    public async Task A_stale_token_loses_no_word()
    {
        var ada = await blog.SignedIn();
        var (path, _) = await StoredAsync();
        var again = await ada.Submit(
            await ada.Get(path), "#campaign", null, ("__RequestVerificationToken", "stale"), ("Name", "Kept"));
        Assert.Equal((HttpStatusCode.BadRequest, "Kept"), (again.Status, again.Value("Name")));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(again, "#campaign")).Status);
    }

    [Fact]
    public async Task One_that_was_deleted_meanwhile_can_be_made_anew()
    {
        var ada = await blog.SignedIn();
        var (path, _) = await StoredAsync();
        var late = await ada.Get(path);
        await ada.Submit(await ada.Get(path + "/delete"), "#delete");
        var told = await ada.Submit(late, "#campaign", null, ("Name", "Again"));
        Assert.Equal((HttpStatusCode.Conflict, "Again"), (told.Status, told.Value("Name")));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(told, "#campaign")).Status);
        Assert.Equal(2, await blog.Db(db => db.Campaigns.CountAsync()));
    }

    [Fact]
    public async Task Deleting_on_top_of_a_change_is_refused()
    {
        var ada = await blog.SignedIn();
        var (path, _) = await StoredAsync();
        var asked = await ada.Get(path + "/delete");
        await ada.Submit(await ada.Get(path), "#campaign", null, ("Name", "Changed"));
        Assert.Contains("This was changed after you opened it.", (await ada.Follow(await ada.Submit(asked, "#delete"))).Text);
        Assert.Null((await blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync())).DeletedAt);
    }

    [Fact]
    public async Task The_pages_of_the_old_and_the_new_slots_are_composed_anew_and_no_others()
    {
        var ada = await blog.SignedIn();
        var (path, other) = await StoredAsync();
        var former = (await blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync())).SlotIds[0];
        var evicted = new List<string>();
        blog.Services.GetRequiredService<ChangeFeed>().Evicted += tags => evicted.AddRange(tags);
        await ada.Submit(await ada.Get(path), "#campaign", null, ("SlotIds", $"{other.Id}"));
        Assert.Equal(new[] { AdSlot.KeyOf(former), AdSlot.KeyOf(other.Id) }.Order(), evicted.Order());

        evicted.Clear();
        await ada.Submit(
            await ada.Get(path + "/ads/new"), "#creative", null,
                ("Kind", "Text"), ("Title", "Swim"), ("Url", "https://example.org/"));
        Assert.Equal([AdSlot.KeyOf(other.Id)], evicted);

        evicted.Clear();
        await ada.Submit(await ada.Get($"/admin/ads/slots/{other.Id}"), "#slot", null, ("Name", "Renamed"));
        Assert.Equal([PageTags.Site], evicted);
    }

    private async Task<(string Path, AdSlot Other)> StoredAsync()
    {
        var (slot, other, whose) = (await blog.Slot(), await blog.Slot("Elsewhere"), await blog.Advertiser());
        var campaign = await blog.Campaign(slot, "Before", c => c.AdvertiserId = whose.Id);
        return ($"/admin/ads/campaigns/{campaign.Id}", other);
    }
}
