using System.Net;
using Blog.Ads.Slots;
using Blog.Tests.Ads.Reports;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Slots.Admin;

public sealed class AdExemptionTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task An_author_keeps_ads_out_of_an_article_and_lets_them_in_again(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Publish("On owls");
        var path = $"/admin/articles/{id}";
        Assert.False(IsTicked(await ada.Get(path)));
        await ada.Submit(await ada.Get(path), "#article-form", null, ("NoAds", "true"));
        Assert.True(IsTicked(await ada.Get(path)));
        Assert.Equal([$"article {id}"], await Stored());
        // Saved once more as it stands, it stays.
        await ada.Submit(await ada.Get(path), "#article-form", null, ("Subtitle", "At night"));
        Assert.Equal([$"article {id}"], await Stored());
        await ada.Submit(await ada.Get(path), "#article-form", null, ("NoAds", "false"));
        Assert.False(IsTicked(await ada.Get(path)));
        Assert.Empty(await Stored());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_deleted_article_takes_its_exemption_along_and_no_other_one(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var (gone, stays) = (await blog.Publish("On owls"), await blog.Publish("On bats"));
        await blog.Db(db =>
        {
            db.AddRange(new AdExemption { Kind = AdExemption.Article, TargetId = gone },
                new AdExemption { Kind = AdExemption.Article, TargetId = stays },
                new AdExemption { Kind = AdExemption.Category, TargetId = gone });
            return db.SaveChangesAsync();
        });
        await ada.Press(gone, "trash");
        await ada.Press(gone, "deletion");
        for (var tries = 0; (await Stored()).Count > 2; tries++)
        {
            Assert.InRange(tries, 0, 500);
            await Task.Delay(20);
        }

        Assert.Equal([$"article {stays}", $"category {gone}"], (await Stored()).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_category_can_be_free_of_ads_from_the_start(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        await ada.Submit(await ada.Get("/admin/categories/new"), "#term", null, ("Name", "Grief"), ("NoAds", "true"));
        var stored = Assert.Single(await Stored());
        var page = await ada.Get($"/admin/categories/{stored.Split(' ')[1]}");
        Assert.True(IsTicked(page));
        await ada.Submit(page, "#term", null, ("NoAds", ""));
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_ticked_and_saves_nothing_of_it()
    {
        var ada = await blog.SignedIn();
        var id = await blog.Publish("On owls");
        var refused = await ada.Submit(
            await ada.Get($"/admin/articles/{id}"), "#article-form", null, ("Title", ""), ("NoAds", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(IsTicked(refused));
        var term = await ada.Submit(await ada.Get("/admin/categories/new"), "#term", null, ("Name", ""), ("NoAds", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, term.Status);
        Assert.True(IsTicked(term));
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task The_loser_of_a_race_changes_no_switch_and_keeps_what_was_ticked()
    {
        var ada = await blog.SignedIn();
        var id = await blog.Publish("On owls");
        var (mine, theirs) = (await ada.Get($"/admin/articles/{id}"), await ada.Get($"/admin/articles/{id}"));
        await ada.Submit(theirs, "#article-form", null, ("Subtitle", "Theirs"));
        var conflict = await ada.Submit(mine, "#article-form", null, ("Subtitle", "Mine"), ("NoAds", "true"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.True(IsTicked(conflict));
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task A_form_without_the_switch_changes_none()
    {
        var ada = await blog.SignedIn();
        var id = await blog.Publish("On owls");
        await ada.Submit(await ada.Get($"/admin/articles/{id}"), "#article-form", null, ("NoAds", "true"));
        var form = await ada.Get($"/admin/articles/{id}");
        form.One("[name=NoAdsHeld]")!.Remove();
        form.One("[name=NoAds]")!.Remove();
        await ada.Submit(form, "#article-form", null, ("Subtitle", "At night"));
        Assert.Single(await Stored());
    }

    [Fact]
    public async Task The_author_is_told_whose_ads_stay_away_and_by_which_word()
    {
        var ada = await blog.SignedIn();
        var id = await blog.Publish("On owls", "A notebook from Paper-Boat Ltd floats.");
        await blog.Campaign(
            "Autumn",
            c => c.Advertiser = new Blog.Ads.Campaigns.Advertiser { Name = "The Paper Boat Company", Keywords = "paper boat" });
        await blog.Campaign("Winter", c => c.Advertiser = new Blog.Ads.Campaigns.Advertiser { Name = "Imaginary Hosting" });
        var note = Assert.Single((await ada.Get($"/admin/articles/{id}")).All("[data-named-advertiser]"));
        Assert.Contains(
            "Ads by The Paper Boat Company are not shown here, because the article mentions “paper boat”",
            note.TextContent,
            StringComparison.Ordinal);
        Assert.Empty((await ada.Get("/admin/articles/new")).All("[data-named-advertiser]"));
    }

    [Fact]
    public async Task Tags_have_no_such_switch() =>
        Assert.Null((await (await blog.SignedIn()).Get("/admin/tags/new")).One("[name=NoAds]"));

    private static bool IsTicked(Page page) => page.One("input[type=checkbox][name=NoAds]")!.HasAttribute("checked");

    private Task<List<string>> Stored() => blog.Db(db => db.AdExemptions.Select(x => x.Kind + " " + x.TargetId).ToListAsync());
}
