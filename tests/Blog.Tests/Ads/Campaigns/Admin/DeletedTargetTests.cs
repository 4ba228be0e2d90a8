using System.Net;
using AngleSharp.Html.Dom;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Content.Taxonomy.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin;

/// <summary>What a campaign or a slot is bound to and a colleague deletes: never does it run everywhere for that.</summary>
public sealed class DeletedTargetTests : IAsyncLifetime
{
    private const string NoCategory = "One of the selected categories has been deleted. Choose again.";

    private readonly BlogApp blog = new();
    private Visitor ada = null!;
    private long sea;

    public async Task InitializeAsync() => (ada, sea) = (await blog.SignedIn(), await blog.Category("Sea", "sea"));

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task A_category_that_is_ticked_and_deleted_meanwhile_is_asked_for_anew()
    {
        var form = await ada.Get(await StoredAsync());
        await Delete<Category>(sea);
        var told = await ada.Submit(form, "#campaign", null, ("CategoryIds", $"{sea}"), ("Name", "Kept"), ("Weight", "70"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, NoCategory), (told.Status, told.Error("CategoryIds")));
        Assert.Equal(("Kept", "70"), (told.Value("Name"), told.Value("Weight")));
        Assert.NotNull(told.One($"[name=CategoryIds][value='{sea}'][checked]"));
        Assert.NotEqual("Kept", (await CampaignAsync()).Name);

        var chosen = await ada.Submit(told, "#campaign", null, ("CategoryIds", $"{await blog.Category("Land", "land")}"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        Assert.Equal("Kept", (await CampaignAsync()).Name);
    }

    [Fact]
    public async Task A_campaign_whose_category_is_gone_is_not_saved_for_all_pages_unseen()
    {
        var path = await StoredAsync(c => c.CategoryIds = [sea]);
        await Delete<Category>(sea);
        var form = await ada.Get(path);
        Assert.Contains("A deleted category", form.One("#field-CategoryIds")!.TextContent);
        var told = await ada.Submit(form, "#campaign", null, ("Name", "Another"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, NoCategory), (told.Status, told.Error("CategoryIds")));
        Assert.Equal([sea], (await CampaignAsync()).CategoryIds);

        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(Unticked(told), "#campaign")).Status);
        Assert.Empty((await CampaignAsync()).CategoryIds);
    }

    [Fact]
    public async Task Nor_is_one_whose_tag_is_gone()
    {
        var salt = await blog.Tag("Salt", "salt");
        var path = await StoredAsync(c => c.TagIds = [salt]);
        await Delete<Tag>(salt);
        var told = await ada.Submit(await ada.Get(path), "#campaign", null, ("Name", "Another"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.Contains($"No article has a tag “deleted tag {salt}”.", told.Error("Tags"));
        Assert.Equal([salt], (await CampaignAsync()).TagIds);
    }

    [Fact]
    public async Task One_of_several_slots_that_is_deleted_meanwhile_is_said()
    {
        var (path, other) = (await StoredAsync(), await blog.Slot("Elsewhere"));
        var slot = (await CampaignAsync()).SlotIds[0];
        var form = await ada.Get(path);
        await Delete<AdSlot>(other.Id);
        var told = await ada.Submit(form, "#campaign", null, ("SlotIds", $"{slot}"), ("SlotIds", $"{other.Id}"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "One of the selected ad spots has been deleted. Choose again."),
            (told.Status, told.Error("SlotIds")));
        Assert.Contains("A deleted ad spot", told.One("#field-SlotIds")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(told, "#campaign", null, ("SlotIds", $"{slot}"))).Status);
    }

    [Fact]
    public async Task A_slot_s_category_that_is_deleted_meanwhile_is_asked_for_anew()
    {
        var form = await ada.Get($"/admin/ads/slots/{(await blog.Slot("Top", s => s.CategoryIds = [sea])).Id}");
        await Delete<Category>(sea);
        var told = await ada.Submit(form, "#slot", null, ("Description", "Kept"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, NoCategory), (told.Status, told.Error("CategoryIds")));
        Assert.Equal("Kept", told.Value("Description"));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(Unticked(told), "#slot")).Status);
    }

    private static Page Unticked(Page page)
    {
        ((IHtmlInputElement)page.One("[name=CategoryIds][checked]")!).IsChecked = false;
        return page;
    }

    private async Task<string> StoredAsync(Action<Campaign>? more = null)
    {
        var whose = await blog.Advertiser();
        var campaign = await blog.Campaign(await blog.Slot(), "Before", c =>
        {
            c.AdvertiserId = whose.Id;
            more?.Invoke(c);
        });
        return $"/admin/ads/campaigns/{campaign.Id}";
    }

    private Task<Campaign> CampaignAsync() => blog.Db(db => db.Campaigns.AsNoTracking().SingleAsync());

    private Task<int> Delete<T>(long id) where T : class => blog.Db(async db =>
    {
        db.Remove((await db.Set<T>().FindAsync(id))!);
        return await db.SaveChangesAsync();
    });
}
