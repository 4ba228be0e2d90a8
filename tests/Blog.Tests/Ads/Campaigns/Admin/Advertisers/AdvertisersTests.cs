using System.Net;
using Blog.Ads.Campaigns;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin.Advertisers;

public class AdvertisersTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private const string New = "/admin/ads/advertisers/new";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_advertiser_is_made_listed_and_changed(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var list = await ada.Follow(await ada.Submit(await ada.Get(New), "#company", null, ("Name", "Penguin Paper Ltd"),
            ("Email", "paper@example.org"),
            ("Website", "https://penguin-paper.example"), ("Keywords", "Swimming notes,  swimming notes, wet paper"),
            ("Sector", "Stationery")));
        Assert.Contains("Stationery", list.One("tbody tr")!.TextContent);
        var advertiser = await blog.Db(db => db.Advertisers.AsNoTracking().SingleAsync());
        Assert.Equal(("Swimming notes, wet paper", "https://penguin-paper.example/"), (advertiser.Keywords, advertiser.Website));
        await blog.Campaign(await blog.Slot(), more: c => c.AdvertiserId = advertiser.Id);
        await ada.Submit(await ada.Get($"/admin/ads/advertisers/{advertiser.Id}"), "#company", null, ("Name", "Penguin & Co"));
        Assert.Matches(
            @"Penguin & Co\s.*1, 1 running",
            (await ada.Get("/admin/ads/advertisers")).One("tbody tr")!.TextContent.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("Name", "", "Enter a name.")]
    [InlineData("Name", "Known Ltd", "Another advertiser has this name.")]
    [InlineData("Email", "no address", "Enter an email address")]
    [InlineData("Website", "javascript:alert(1)", "starting with https://")]
    [InlineData("Note", "nul\0here", "control character")]
    public async Task What_cannot_be_is_refused_beside_its_field_and_kept(string field, string typed, string said)
    {
        var ada = await shared.SignedIn();
        await shared.Once(b => b.Advertiser("Known Ltd"));
        var page = await ada.Submit(await ada.Get(New), "#company", null, field == "Name"
            ? [("Sector", "Tea"), (field, typed)]
            : [("Name", "Penguin Paper Ltd"), ("Sector", "Tea"), (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Error(field), StringComparison.Ordinal);
        Assert.Equal((typed.Replace("\0", "\ufffd"), "Tea"), (page.Value(field), page.Value("Sector")));
    }

    [Fact]
    public async Task One_with_campaigns_stays_even_when_they_are_deleted()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var (used, free) = (await blog.Advertiser("Used"), await blog.Advertiser("Free"));
        var slot = await blog.Slot();
        await blog.Campaign(slot, more: c => { c.AdvertiserId = used.Id; c.Delete(BlogApp.Start.UtcDateTime); });
        Assert.Null((await ada.Get($"/admin/ads/advertisers/{used.Id}")).One("#delete"));

        var asked = await ada.Get($"/admin/ads/advertisers/{free.Id}");
        await blog.Campaign(slot, more: c => c.AdvertiserId = free.Id);
        Assert.Contains("cannot be deleted", (await ada.Follow(await ada.Submit(asked, "#delete"))).Text);
        var third = await blog.Advertiser("Third");
        await ada.Submit(await ada.Get($"/admin/ads/advertisers/{third.Id}"), "#delete");
        Assert.Equal(
            ["Free", "Used"], await blog.Db(db => db.Advertisers.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_comes_second_sees_both_versions()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var path = $"/admin/ads/advertisers/{(await blog.Advertiser("Before")).Id}";
        var late = await ada.Get(path);
        await ada.Submit(await ada.Get(path), "#company", null, ("Name", "First"));
        var told = await ada.Submit(late, "#company", null, ("Name", "Second"));
        Assert.Equal((HttpStatusCode.Conflict, "Second"), (told.Status, told.Value("Name")));
        Assert.Contains("First", told.One(".conflict")!.TextContent);
    }
}
