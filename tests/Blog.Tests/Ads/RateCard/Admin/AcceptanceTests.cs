using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Tests.Support.Donations;

namespace Blog.Tests.Ads.RateCard.Admin;

/// <summary>The letter that accepts a request holds all that the advertiser needs.</summary>
public sealed class AcceptanceTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task The_letter_says_how_to_pay_and_leads_to_the_report_which_shows_the_code(Database database)
    {
        var (owner, _, booking) = await Asked(database);
        await blog.Way(w => w.Holder = "Ada Example");
        await owner.Submit(await owner.Get(booking.Path), "#answer", "Accept");
        var campaign = Assert.Single(await blog.Campaigns());
        var mail = (await blog.Mails()).Last(m => m.Text.Contains("Your booking is confirmed", StringComparison.Ordinal)).Text;
        Assert.Contains(
            "How to pay:\nAccount holder: Ada Example\nIBAN: DE89 3704 0044 0532 0130 00\nAmount: €100\nReference: RF", mail);
        Assert.Contains($"Your report, from the first day on: http://localhost/ads/report/{campaign.ReportToken}\n", mail);
        Assert.DoesNotContain("{report}", mail);
        var report = await blog.Visitor().Get(campaign.ReportPath);
        Assert.NotNull(report.One(".report-code svg.qr"));
        Assert.Contains("Ada Example", report.One(".report-pay")!.TextContent);
        await owner.Submit(await owner.Get($"/admin/ads/campaigns/{campaign.Id}/payment"), "#payment", "Mark as paid");
        Assert.Null((await blog.Visitor().Get(campaign.ReportPath)).One(".report-pay"));
    }

    [Fact]
    public async Task The_owner_s_own_words_on_paying_stand_in_place_of_the_account_and_a_report_need_not_be_shared()
    {
        var (owner, _, booking) = await Asked();
        await blog.Way();
        await owner.Submit(
            await owner.Get("/admin/ads/settings"), "#settings", null, ("HowToPay", "In cash, on Fridays."),
            ("HasRateCard", "true"));
        var page = await owner.Get(booking.Path);
        var words = page.One("#field-AcceptText")!.TextContent;
        Assert.Contains("How to pay:\nIn cash, on Fridays.", words);
        Assert.DoesNotContain("IBAN", words);
        await owner.Submit(page, "#answer", "Accept", ("AcceptText", "It is yours."));
        Assert.Equal("", Assert.Single(await blog.Campaigns()).ReportPath);
    }

    private async Task<(Visitor Owner, AdSlot Slot, Booking Booking)> Asked(Database database = Database.Sqlite)
    {
        blog.On(database);
        var slot = await blog.OpenMarket(mails: true);
        await blog.AskAndHold(slot);
        return (await blog.SignedIn(), slot, (await blog.Bookings()).Single());
    }
}
