using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin.Creatives;

public sealed class AdsTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task An_ad_is_written_shown_changed_and_deleted_and_its_numbers_stay(Database database)
    {
        await using var app = new BlogApp().On(database);
        var ada = await app.SignedIn();
        var slot = await app.Slot();
        var campaign = await app.Campaign(slot);
        var page = await ada.Follow(await ada.Submit(await ada.Get($"/admin/ads/campaigns/{campaign.Id}/ads/new"), "#creative",
            null,
            ("Kind", "Text"), ("Title", "Notes that swim"), ("Text", "Paper for the rain."), ("Action", "See them"),
            ("Url", "https://bücher.example/x"), ("Weight", "70")));
        Assert.Equal($"/admin/ads/campaigns/{campaign.Id}", page.Path);
        Assert.Equal("Notes that swim Paper for the rain. See them", string.Join(
            ' ', page.One(".creative-preview-text")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        var ad = await app.Db(db => db.Ads.AsNoTracking().SingleAsync());
        Assert.Equal(("https://xn--bcher-kva.example/x", 70, true), (ad.Url, ad.Weight, ad.IsOn));
        await app.Day(ad, slot, "2026-11-23", 12, 8, 1);
        var form = await ada.Get($"/admin/ads/ads/{ad.Id}");
        Assert.Contains("xn--bcher-kva.example", form.One("#field-Url-notes")!.TextContent);
        await ada.Submit(form, "#creative", null, ("Kind", "Line"), ("IsOn", "false"));
        var list = await ada.Get($"/admin/ads/campaigns/{campaign.Id}");
        Assert.Contains("12 served, 8 viewable, 1 clicked", list.Text);
        Assert.Equal("Off", list.One(".creatives .badge")!.TextContent);

        await ada.Submit(await ada.Get($"/admin/ads/ads/{ad.Id}"), "#delete");
        Assert.Empty((await ada.Get($"/admin/ads/campaigns/{campaign.Id}")).All(".creative-preview"));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get($"/admin/ads/ads/{ad.Id}")).Status);
        Assert.Equal(12, await app.Db(db => db.AdDays.SumAsync(d => d.Served)));
    }

    [Theory]
    [InlineData("Title", "", "Enter a title.")]
    [InlineData("Weight", "0", "from 1 to 1000")]
    [InlineData("Weight", "-1", "from 1 to 1000")]
    [InlineData("Url", "", "Enter the URL")]
    [InlineData("Url", "javascript:alert(1)", "starting with https://")]
    [InlineData("Url", "data:text/html,x", "starting with https://")]
    [InlineData("Url", "//example.org", "starting with https://")]
    [InlineData("Url", "/about", "starting with https://")]
    [InlineData("Url", "https:example.org", "starting with https://")]
    [InlineData("Url", "https://user:word@example.org", "name or password")]
    [InlineData("Url", "https://example.org\\x", "backslashes")]
    public async Task What_cannot_be_is_refused_beside_its_field_and_kept(string field, string typed, string said)
    {
        var (ada, path) = await shared.Once(b => b.Booked());
        var page = await ada.Submit(await ada.Get(path), "#creative", null,
            [.. Words.Where(w => w.Name != field), (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Error(field), StringComparison.Ordinal);
        Assert.Equal((typed, "Paper for the rain."), (page.Value(field), page.Value("Text")));
    }

    [Fact]
    public async Task An_address_of_five_thousand_characters_is_refused_and_kept()
    {
        var (ada, path) = await shared.Once(b => b.Booked());
        var typed = "https://example.org/" + new string('a', 5000);
        var page = await ada.Submit(await ada.Get(path), "#creative", null,
            [.. Words.Where(w => w.Name != "Url"), ("Url", typed)]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, typed), (page.Status, page.Value("Url")));
        Assert.Contains("too long", page.Error("Url"));
    }

    [Fact]
    public async Task A_kind_that_no_slot_takes_is_refused_with_what_they_take()
    {
        var (ada, path) = await blog.Booked(s => s.Kinds = AdKinds.Text | AdKinds.Line);
        var page = await ada.Submit(await ada.Get(path), "#creative", null,
            [.. Words.Where(w => w.Name != "Kind"), ("Kind", "Card")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("“Sidebar” takes: Text, Sponsored line.", page.Error("Kind"));
    }

    [Fact]
    public async Task Whoever_comes_second_sees_both_versions()
    {
        var (ada, path) = await blog.Booked();
        await ada.Submit(await ada.Get(path), "#creative", null, Words);
        var edit = $"/admin/ads/ads/{(await blog.Db(db => db.Ads.AsNoTracking().SingleAsync())).Id}";
        var late = await ada.Get(edit);
        await ada.Submit(await ada.Get(edit), "#creative", null, ("Title", "First"));
        var told = await ada.Submit(late, "#creative", null, ("Title", "Second"));
        Assert.Equal((HttpStatusCode.Conflict, "Second"), (told.Status, told.Value("Title")));
        Assert.Contains("First", told.One(".conflict-notice")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(told, "#creative")).Status);
    }

    [Fact]
    public async Task One_that_was_deleted_meanwhile_is_made_anew()
    {
        var (ada, path) = await blog.Booked();
        await ada.Submit(await ada.Get(path), "#creative", null, Words);
        var edit = $"/admin/ads/ads/{(await blog.Db(db => db.Ads.AsNoTracking().SingleAsync())).Id}";
        var late = await ada.Get(edit);
        await ada.Submit(await ada.Get(edit), "#delete");
        var stale = await ada.Submit(late, "#creative", null, ("__RequestVerificationToken", "stale"), ("Title", "Again"));
        Assert.Equal((HttpStatusCode.BadRequest, "Again"), (stale.Status, stale.Value("Title")));
        var told = await ada.Submit(late, "#creative", null, ("Title", "Again"));
        Assert.Equal((HttpStatusCode.Conflict, "Again"), (told.Status, told.Value("Title")));
        Assert.Contains("Saving will create it again.", told.One("[role=alert]")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(told, "#creative")).Status);
        Assert.Equal("Again", (await blog.Db(db => db.Ads.AsNoTracking().SingleAsync(a => a.DeletedAt == null))).Title);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Without_its_campaign_it_cannot_be_saved_and_its_text_is_kept(bool isNew)
    {
        var (ada, path) = await blog.Booked();
        var campaign = path.Replace("/ads/new", "", StringComparison.Ordinal);
        await ada.Submit(await ada.Get(path), "#creative", null, Words);
        var ad = (await blog.Db(db => db.Ads.AsNoTracking().SingleAsync())).Id;
        var late = await ada.Get(isNew ? path : $"/admin/ads/ads/{ad}");
        await ada.Submit(await ada.Get($"{campaign}/delete"), "#delete");
        var told = await ada.Submit(late, "#creative", null, [.. Words.Where(w => w.Name != "Title"), ("Title", "Kept")]);
        Assert.Equal((HttpStatusCode.Conflict, "Kept", "Paper for the rain."),
            (told.Status, told.Value("Title"), told.Value("Text")));
        Assert.Contains("This campaign and its ads have been deleted", told.One("[role=alert]")!.TextContent);
        Assert.Null(told.One($"[href='{campaign}']"));
        Assert.NotNull(told.One(".notice a[href='/admin/ads']"));
        Assert.Equal(HttpStatusCode.Conflict, (await ada.Submit(told, "#creative")).Status);
        Assert.False(await blog.Db(db => db.Ads.AnyAsync(a => a.Title == "Kept")));
    }

    [Fact]
    public async Task An_ad_that_fits_no_slot_any_more_says_so()
    {
        var (ada, path) = await blog.Booked();
        await ada.Submit(await ada.Get(path), "#creative", null, Words);
        await blog.Db(async db =>
        {
            (await db.AdSlots.SingleAsync(s => s.Name == "Sidebar")).Kinds = AdKinds.Picture;
            return await db.SaveChangesAsync();
        });
        Assert.Contains(
            "Fits no ad spot",
            (await ada.Get(path.Replace("/ads/new", "", StringComparison.Ordinal))).One(".creatives")!.TextContent);
    }

    private static (string Name, string Value)[] Words =>
        [("Kind", "Text"), ("Title", "Swim"), ("Text", "Paper for the rain."), ("Url", "https://example.org/")];
}
