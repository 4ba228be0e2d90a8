using System.Net;
using Blog.Ads.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.RateCard.Admin;

/// <summary>Whose campaign an accepted request becomes: a confirmed address says it, nothing that anybody can type.</summary>
public sealed class AdvertiserChoiceTests : IAsyncLifetime
{
    private const string Question = "A similar advertiser already exists. Choose whose campaign this is.";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task An_advertiser_who_is_known_by_a_confirmed_address_is_not_made_twice()
    {
        var slot = await blog.OpenMarket(mails: true);
        await blog.AskAndHold(slot);
        await blog.Offer(new Advertiser { Name = "Bob’s Bakery of old", Email = "BOB@example.net" });
        var owner = await blog.SignedIn();
        var page = await owner.Get((await blog.Bookings()).Single().Path);
        Assert.Contains("confirmed by email link", page.Text);
        await owner.Submit(page, "#answer", "Accept");
        Assert.Equal("Bob’s Bakery of old", Assert.Single(await blog.Campaigns()).Advertiser!.Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stranger_who_types_an_advertisers_name_is_asked_about_and_becomes_another_one(Database database)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        await blog.Offer(new Advertiser { Name = "Imaginary Hosting", Email = "sales@hosting.example.org" });
        await blog.AskAndHold(slot, email: "stranger@example.net", more: ("Company", "IMAGINARY HOSTING"));
        var owner = await blog.SignedIn();
        var page = await owner.Submit(await owner.Get((await blog.Bookings()).Single().Path), "#answer", "Accept",
            ("AcceptText", "Kept words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(Question, page.One("#field-Advertiser-notes")!.TextContent);
        Assert.Equal("Kept words", page.One("#field-AcceptText")!.TextContent);
        Assert.Empty(await blog.Campaigns());
        await owner.Submit(page, "#answer", "Accept", ("Advertiser", "new"));
        var made = Assert.Single(await blog.Campaigns()).Advertiser!;
        Assert.Equal(("IMAGINARY HOSTING (2)", "stranger@example.net"), (made.Name, made.Email));
    }

    [Fact]
    public async Task An_address_that_nobody_has_confirmed_is_asked_about_and_the_owner_may_say_that_it_is_known()
    {
        var slot = await blog.OpenMarket();
        var known = await blog.Offer(new Advertiser { Name = "Tea House", Email = "bob@example.net" });
        await blog.Ask(slot);
        var owner = await blog.SignedIn();
        var page = await owner.Get((await blog.Bookings()).Single().Path);
        Assert.Contains("not confirmed: anybody could have entered this address", page.Text);
        page = await owner.Submit(page, "#answer", "Accept");
        Assert.Contains(Question, page.Text);
        Assert.Contains(Question, (await owner.Submit(page, "#answer", "Accept", ("Advertiser", "999"))).Text);
        await owner.Submit(page, "#answer", "Accept", ("Advertiser", $"{known.Id}"));
        Assert.Equal("Tea House", Assert.Single(await blog.Campaigns()).Advertiser!.Name);
        Assert.Equal(1, await blog.Db(db => db.Advertisers.CountAsync()));
    }
}
