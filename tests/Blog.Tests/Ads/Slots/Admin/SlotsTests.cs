using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Content.Taxonomy.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Slots.Admin;

public class SlotsTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private const string New = "/admin/ads/slots/new";
    private static readonly (string, string)[] Leaderboard = [("Name", "Leaderboard"), ("Place", "PageTop")];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slot_is_made_listed_and_changed(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var list = await ada.Follow(await ada.Submit(await ada.Get(New), "#slot", null,
            [
                .. Leaderboard, ("Kinds", "Text"), ("Kinds", "Line"), ("Pages", "Home"), ("Price", "120"), ("Per", "Week"),
                ("Capacity", "3"),
            ]));
        var card = Assert.Single(list.All(".slot-card"), c => c.TextContent.Contains("Leaderboard"));
        Assert.Contains("one line, 38 pixels high", card.TextContent);
        Assert.Contains("Text, Sponsored line", card.TextContent);
        Assert.Contains("€120 a week", card.TextContent);
        Assert.NotNull(card.QuerySelector("svg.place .place-spot"));

        var id = card.QuerySelector("h2 a")!.GetAttribute("href")!;
        await ada.Submit(await ada.Get(id), "#slot", null, ("Name", "Billboard"));
        var slot = await blog.Db(db => db.AdSlots.AsNoTracking().SingleAsync(s => s.Name == "Billboard"));
        Assert.Equal((AdKinds.Text | AdKinds.Line, SlotPages.Home, 12_000L, "EUR", PricePeriod.Week, 3),
            (slot.Kinds, slot.Pages, slot.PriceMinor, slot.Currency, slot.Per, slot.Capacity));
    }

    [Theory]
    [InlineData("Name", "", "Enter a name.")]
    [InlineData("Name", "nul\0here", "control character")]
    [InlineData("After", "0", "from 1 to 50")]
    [InlineData("After", "51", "from 1 to 50")]
    [InlineData("Capacity", "0", "from 1 to 12")]
    [InlineData("Capacity", "-1", "from 1 to 12")]
    [InlineData("Price", "-5", "above zero")]
    [InlineData("Price", "a lot", "in digits")]
    [InlineData("Currency", "XXZ", "Enter a three-letter currency code")]
    public async Task What_cannot_be_is_refused_beside_its_field_and_kept(string field, string typed, string said)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get(New), "#slot", null,
            [.. Leaderboard.Where(f => f.Item1 != field), ("Description", "For penguins"), (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Error(field), StringComparison.Ordinal);
        Assert.Equal((typed.Replace("\0", "\ufffd"), "For penguins"), (page.Value(field), page.Value("Description")));
        Assert.False(await shared.Db(db => db.AdSlots.AnyAsync(s => s.Description == "For penguins")));
    }

    [Theory]
    [InlineData("Kinds", "", "at least one kind of ad")]
    [InlineData("Kinds", "Picture", "The page top is one line of text")]
    [InlineData("Pages", "", "at least one page type")]
    [InlineData("Place", "Ceiling", "Choose one of the options.")]
    public async Task A_choice_that_is_missing_is_asked_for(string field, string chosen, string said)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(
            await ada.Get(New), "#slot", null, [.. Leaderboard.Where(f => f.Item1 != field), (field, chosen)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Error(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_lists_needs_its_place_and_a_page_with_a_list()
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(
            await ada.Get(New), "#slot", null, ("Name", "Between"), ("Place", "InList"), ("Pages", "Articles"));
        Assert.Contains("number of articles", page.Error("After"));
        Assert.Contains("a list of articles", page.Error("Pages"));
    }

    [Theory]
    [InlineData("ArticleEnd", null)]
    [InlineData("InArticle", 2)]
    public async Task A_place_of_articles_is_on_articles_only_and_counts_sections_only_within_the_text(string place, int? after)
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        await ada.Submit(await ada.Get(New), "#slot", null, ("Name", "Mine"), ("Place", place), ("After", "2"), ("Pages", "Home"),
            ("Pages", "Search"));
        var slot = await blog.Db(db => db.AdSlots.SingleAsync(s => s.Name == "Mine"));
        Assert.Equal((SlotPages.Articles, after), (slot.Pages, slot.After));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_slots_with_one_name_at_once_the_second_is_refused_beside_the_field(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        var form = await ada.Get(New);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ada.Submit(form, "#slot", null, Leaderboard)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.Redirect),
            a => Assert.Equal(
                (HttpStatusCode.UnprocessableEntity, "Another ad spot has this name."), (a.Status, a.Error("Name"))));
    }

    [Fact]
    public async Task A_slot_that_a_campaign_has_booked_stays_and_says_whose_it_is()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var (used, free) = (await blog.Slot("Used"), await blog.Slot("Free"));
        await blog.Campaign(used, "Penguins in winter");
        var refused = await ada.Get($"/admin/ads/slots/{used.Id}/delete");
        Assert.Null(refused.One("#delete"));
        Assert.Contains("Penguins in winter", refused.Text);

        var asked = await ada.Get($"/admin/ads/slots/{free.Id}/delete");
        await blog.Campaign(free, "Came meanwhile");
        var late = await ada.Submit(asked, "#delete");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Came meanwhile", late.Text);
        Assert.Equal(2, await blog.Db(db => db.AdSlots.CountAsync(s => s.Id == used.Id || s.Id == free.Id)));
    }

    [Fact]
    public async Task A_slot_that_nobody_uses_any_more_is_deleted()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var slot = await blog.Slot("Free");
        var over = await blog.Campaign(slot, "Over", c => c.EndsAt = BlogApp.Start.UtcDateTime);
        await blog.Day(await blog.Ad(over), slot, "2026-11-22", served: 70);
        var list = await ada.Follow(await ada.Submit(await ada.Get($"/admin/ads/slots/{slot.Id}/delete"), "#delete"));
        Assert.Contains("“Free” has been deleted.", list.Text);
        Assert.False(await blog.Db(db => db.AdSlots.AnyAsync(s => s.Id == slot.Id)));
        Assert.Equal(HttpStatusCode.OK, (await ada.Get($"/admin/ads/campaigns/{over.Id}")).Status);
        var report = await ada.Get($"/admin/ads/reports/campaigns/{over.Id}");
        Assert.Contains("70", report.Text);
    }

    [Fact]
    public async Task Whoever_comes_second_sees_both_versions_and_can_save()
    {
        await using var blog = new BlogApp();
        var ada = await blog.SignedIn();
        var sea = await blog.Category("Sea birds", "sea-birds");
        var path = $"/admin/ads/slots/{(await blog.Slot("Before", SlotPlace.PageTop)).Id}";
        var late = await ada.Get(path);
        await ada.Submit(await ada.Get(path), "#slot", null, ("Name", "First"), ("Pages", "Archive"), ("CategoryIds", $"{sea}"));
        var told = await ada.Submit(late, "#slot", null, ("Name", "Second"), ("Place", "PageBottom"));
        Assert.Equal((HttpStatusCode.Conflict, "Second"), (told.Status, told.Value("Name")));
        Assert.Contains("First", told.One(".conflict")!.TextContent);
        Assert.All(["Page bottom", "Archive", "Categories", "Sea birds", "none"],
            words => Assert.Contains(words, told.One(".conflict-notice")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(told, "#slot")).Status);
    }
}
