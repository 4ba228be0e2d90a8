using Blog.Ads.Campaigns;
using Blog.Ads.Reports;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Reports;

/// <summary>Advertisers hear of the start and of the end of a campaign, once each.</summary>
public sealed class CampaignMailTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task The_start_and_the_end_are_told_once_each_and_the_end_with_the_statement(Database database)
    {
        await MailsAsync(database);
        var (slot, campaign) = await BookedAsync(email: "boats@example.net");
        await blog.Run<CampaignMails>();
        Assert.Empty(await Mails());
        blog.Later(TimeSpan.FromDays(2));
        await blog.Run<CampaignMails>();
        await blog.Run<CampaignMails>();
        var start = Assert.Single(await Mails());
        Assert.Equal(("boats@example.net", "Your ad is running: Boats · A new blog"), (start.To, start.Subject));
        Assert.Contains($"Full report: http://localhost/ads/report/{campaign.ReportToken}", start.Text);
        await blog.Db(db =>
        {
            db.Add(new AdDay
            {
                Day = DateOnly.FromDateTime(blog.Clock.GetUtcNow().UtcDateTime),
                AdId = campaign.Ads[0].Id,
                SlotId = slot.Id,
                Served = 1_234,
                Viewed = 600,
                Clicked = 7,
            });
            return db.SaveChangesAsync();
        });
        blog.Later(TimeSpan.FromDays(4));
        await blog.Run<CampaignMails>();
        await blog.Run<CampaignMails>();
        var end = Assert.Single(await Mails(), m => m.Id != start.Id);
        Assert.Equal("Statement: Boats · A new blog", end.Subject);
        Assert.Contains("Served: 1,234\nViewable: 600\nClicked: 7\n", end.Text);
        Assert.Contains("Total price: €90 · not paid yet", end.Text);
        Assert.Contains("readers who ask not to be tracked (DNT or GPC) are served and not measured", end.Text);
        Assert.True(end.IsAutomatic);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_instances_at_once_send_one_mail(Database database)
    {
        await MailsAsync(database);
        await BookedAsync(email: "boats@example.net");
        blog.Later(TimeSpan.FromDays(2));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await blog.Run<CampaignMails>();
            }
            catch (DbUpdateException)
            {
                // SQLite: another one is writing; the job runs again.
            }
        })));
        Assert.Single(await Mails());
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_sent()
    {
        await BookedAsync(email: "early@example.net");
        blog.Later(TimeSpan.FromDays(2));
        await blog.Run<CampaignMails>();
        Assert.Empty(await Mails());
        Assert.Null((await blog.Db(db => db.Campaigns.SingleAsync())).StartToldAt);
    }

    [Fact]
    public async Task Without_an_address_or_an_ad_and_for_examples_and_what_is_long_past_nothing_is_sent()
    {
        await MailsAsync();
        await BookedAsync(email: "told@example.net");
        await BookedAsync("No address", email: "");
        await BookedAsync("Example", "example@example.net", c => c.IsExample = true);
        await BookedAsync("House", "house@example.net", c => c.Priority = CampaignPriority.House);
        await BookedAsync("Without an ad", "none@example.net", c => c.Ads.Clear());
        await BookedAsync("Long past", "past@example.net", c =>
            (c.StartsAt, c.EndsAt) = (BlogApp.Start.UtcDateTime.AddDays(-60), BlogApp.Start.UtcDateTime.AddDays(-30)));
        blog.Later(TimeSpan.FromDays(2));
        await blog.Run<CampaignMails>();
        Assert.Equal(["told@example.net"], (await Mails()).Select(m => m.To));
    }

    private async Task MailsAsync(Database? database = null)
    {
        if (database is { } one)
        {
            blog.On(one);
        }

        blog.With("Mail:Sender", "log");
        await blog.Save(new SiteSettings { BaseAddress = "http://localhost" });
    }

    private async Task<(AdSlot Slot, Campaign Campaign)> BookedAsync(
        string name = "Boats", string email = "", Action<Campaign>? more = null)
    {
        var slot = await AdSpace.Slot(blog, $"Slot of {name}", SlotPlace.ArticleEnd);
        var start = blog.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        var campaign = new Campaign
        {
            Name = name,
            Advertiser = new Advertiser { Name = $"{name} Ltd", Email = email },
            StartsAt = start,
            EndsAt = start.AddDays(3),
            SlotIds = [slot.Id],
            PriceMinor = 9_000,
            Currency = "EUR",
            Ads = [new Ad { Kind = AdKind.Text, Title = "Set sail", Url = "https://boats.example.org/" }],
        };
        campaign.ShareReport();
        more?.Invoke(campaign);
        await blog.Db(db =>
        {
            db.Add(campaign);
            return db.SaveChangesAsync();
        });
        return (slot, campaign);
    }

    private Task<List<OutboxMail>> Mails() => blog.Db(db => db.Set<OutboxMail>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());
}
