using System.Net;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Tests.Content;
using Blog.Tests.Web.PageCache;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Counting;

/// <summary>What is counted of an ad, and what is counted apart.</summary>
public class ClickTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Serves_views_and_clicks_are_counted_for_ad_slot_and_article(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var (slot, ad) = await Booked(blog);
        var article = await blog.Publish("Owls");
        var reader = Reader.Of(blog);
        for (var serve = 0; serve < 10; serve++)
        {
            await reader.Ask("/owls");
        }

        await reader.Ask("/owls", ("User-Agent", "Googlebot/2.1 (+http://www.google.com/bot.html)"));
        await reader.Ask("/owls", ("Sec-Purpose", "prefetch"));
        var mark = $"{ad.Id}-{slot.Id}-{article}";
        Assert.Equal(HttpStatusCode.NoContent, await Seen(blog, mark));
        Assert.Equal("https://acme.example.org/", (await reader.Click($"/go/{mark}")).Headers.Location?.ToString());
        var counted = await blog.Counted(ad);
        Assert.Equal(
            (10, 1, 1, 1, 1),
            (counted.Served, counted.ServedCrawlers, counted.ServedPrefetches, counted.Viewed, counted.Clicked));
        var row = await blog.Db(db => db.AdArticleDays.SingleAsync());
        Assert.Equal((article, 10L, 1L, 1L), (row.ArticleId, row.Served, row.Viewed, row.Clicked));
        Assert.Equal(10, await blog.Db(db => db.SlotDays.Where(d => d.SlotId == slot.Id).SumAsync(d => d.Offered)));
    }

    [Fact]
    public async Task A_visitors_click_counts_once_an_hour_and_others_are_told_apart_by_their_reason()
    {
        await using var blog = new BlogApp().WithOwner();
        var (slot, ad) = await Booked(blog);
        var reader = Reader.Of(blog);
        var path = $"/go/{ad.Id}-{slot.Id}";
        await reader.Click(path);
        await reader.Click(path);
        blog.Clock.Advance(TimeSpan.FromMinutes(59));
        await reader.Click(path);
        blog.Clock.Advance(TimeSpan.FromMinutes(2));
        await reader.Click(path);
        await reader.Click(path, ("User-Agent", "Googlebot/2.1"));
        await reader.Click(path, ("Sec-Purpose", "prefetch;prerender"));
        await reader.Click(path, ("User-Agent", "WhatsApp/2.2"));
        await reader.Ask(path, ("Sec-Fetch-Site", "cross-site"));
        await reader.Send(HttpMethod.Head, path);
        await (await blog.SignedIn()).Get(path);
        var c = await blog.Counted(ad);
        Assert.Equal((2, 2, 1, 1, 1, 1, 1), (
            c.Clicked, c.ClickedRepeats, c.ClickedCrawlers, c.ClickedPrefetches, c.ClickedPreviews, c.ClickedElsewhere,
            c.ClickedStaff));
    }

    [Fact]
    public async Task Nobody_can_make_rows_of_slots_and_articles_that_are_not_there_nor_have_seen_more_than_was_served()
    {
        await using var blog = new BlogApp();
        var (slot, ad) = await Booked(blog);
        await blog.Publish("Owls");
        await Reader.Of(blog).Ask("/owls");
        await Reader.Of(blog).Click($"/go/{ad.Id}-999-888");
        for (var time = 0; time < 5; time++)
        {
            await Seen(blog, $"{ad.Id}-{slot.Id}-777,{ad.Id}-{slot.Id},99-1");
        }

        var counted = await blog.Counted(ad);
        Assert.Equal((1, 1, 0, 1), (counted.Served, counted.Viewed, counted.Clicked, counted.ClickedElsewhere));
        Assert.Equal(9, counted.ViewedFiltered);
        Assert.DoesNotContain(await blog.Db(db => db.AdDays.Select(d => d.SlotId).ToListAsync()), id => id == 999);
        Assert.DoesNotContain(
            await blog.Db(db => db.AdArticleDays.Select(d => d.ArticleId).ToListAsync()), id => id is 888 or 777);
    }

    [Theory]
    [InlineData("DNT", "1")]
    [InlineData("Sec-GPC", "1")]
    public async Task Who_asks_not_to_be_tracked_is_not_counted_as_having_seen(string header, string value)
    {
        await using var blog = new BlogApp();
        var (slot, ad) = await Booked(blog);
        await blog.Publish("Owls");
        await Reader.Of(blog).Ask("/owls");
        Assert.Equal(HttpStatusCode.NoContent, await Seen(blog, $"{ad.Id}-{slot.Id}", (header, value)));
        Assert.Equal(0, (await blog.Counted(ad)).Viewed);
    }

    [Fact]
    public async Task Another_sites_page_cannot_report_views_and_a_flood_of_text_is_refused()
    {
        await using var blog = new BlogApp();
        var (slot, ad) = await Booked(blog);
        Assert.Equal(HttpStatusCode.Forbidden, await Seen(blog, $"{ad.Id}-{slot.Id}", ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Seen(blog, new string('1', 3000)));
        Assert.Equal(HttpStatusCode.NoContent, await Seen(blog, "\0,,-1,x,1-2-3-4,99999999999999999999"));
        Assert.Equal(0, (await blog.Counted(ad)).Viewed);
    }

    [Fact]
    public async Task An_ad_that_ended_still_leads_on_and_one_that_was_deleted_is_gone()
    {
        await using var blog = new BlogApp();
        var (slot, ad) = await Booked(blog);
        blog.Later(TimeSpan.FromDays(60));
        Assert.Equal(HttpStatusCode.Redirect, (await Reader.Of(blog).Click($"/go/{ad.Id}-{slot.Id}")).Status);
        await blog.Db(async db =>
        {
            (await db.Campaigns.SingleAsync()).Delete(blog.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Gone, (await Reader.Of(blog).Click($"/go/{ad.Id}-{slot.Id}")).Status);
        var counted = await blog.Counted(ad);
        Assert.Equal((0, 1), (counted.Clicked, counted.ClickedElsewhere));
    }

    internal static async Task<(AdSlot Slot, Ad Ad)> Booked(BlogApp blog)
    {
        var slot = await blog.Slot("top", SlotPlace.PageTop);
        return (slot, (await blog.Campaign("Acme", [slot])).Ads[0]);
    }

    private static async Task<HttpStatusCode> Seen(BlogApp blog, string text, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/go/seen") { Content = new StringContent(text) };
        foreach (var (name, value) in headers.Prepend(("User-Agent", Reader.UserAgent)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return (await blog.Visitor().Client.SendAsync(request)).StatusCode;
    }
}
