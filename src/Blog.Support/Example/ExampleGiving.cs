using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Support.Donations;
using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Example;

/// <summary>
/// Gives the example ways to give and a ledger; accounts and wallets are the standards' own examples and belong to nobody.
/// </summary>
public sealed class ExampleGiving(BlogDbContext db, ArticleNames names, SettingsStore settings, TimeProvider time)
    : IExampleFiller
{
    // Days ago, cents, which of the newest articles (0 for none).
    private static readonly (int Ago, long Cents, int Article)[] Given =
    [
        (2, 2500, 1), (6, 1000, 1), (9, 1200, 0), (17, 5000, 3), (26, 1000, 2), (33, 2500, 3), (41, 1500, 4), (58, 10000, 0),
        (74, 1000, 5), (95, 2500, 3), (121, 4000, 6), (150, 1000, 0), (188, 2500, 5), (231, 3000, 6), (290, 2000, 0),
    ];

    public int Order => 20;

    public string Part => "ways to give and donations";

    public async Task FillAsync(string folder, CancellationToken ct)
    {
        await AddGiftsAsync(ct);
        await settings.SaveFirstAsync(db, Words(), ct);
    }

    /// <summary>Nothing where the owner has a way or a donation already.</summary>
    private async Task AddGiftsAsync(CancellationToken ct)
    {
        if (await db.Set<GivingWay>().AnyAsync(ct) || await db.Set<Donation>().AnyAsync(ct))
        {
            return;
        }

        AddWays();
        await AddDonationsAsync(ct);
        await db.SaveChangesAsync(ct);
    }

    private void AddWays() => db.AddRange(
        new GivingWay
        {
            Kind = WayKind.Bank,
            Place = 1,
            Address = "DE89370400440532013000",
            Holder = "Lantern & Loom",
            Bic = "COBADEFFXXX",
            BankName = "Example Bank",
            Currency = "EUR",
            Minimum = 1000,
            Suggestions = "1000,2500,5000",
            Note = "The cheapest option within Europe: the full amount arrives.",
        },
        new GivingWay
        {
            Kind = WayKind.Bank,
            Label = "Bank transfer in Pakistan",
            Place = 2,
            Address = "PK36SCBL0000001123456702",
            Holder = "Lantern and Loom",
            BankName = "Example Bank",
            Currency = "PKR",
            Minimum = 50000,
            Suggestions = "50000,100000,250000",
        },
        new GivingWay
        {
            Kind = WayKind.Link,
            Label = "By card",
            Place = 3,
            Address = "https://give.example.org/lantern-and-loom",
            Note = "Once or monthly.",
        },
        // BIP 173's own example.
        new GivingWay { Kind = WayKind.Bitcoin, Place = 4, Address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" });

    private async Task AddDonationsAsync(CancellationToken ct)
    {
        var articles = await names.Published(db, "", 6, ct);
        var today = DateOnly.FromDateTime(settings.Get<SiteSettings>().Local(time.GetUtcNow().UtcDateTime));
        db.AddRange(Given.Select(g =>
        {
            long? article = g.Article > 0 && g.Article <= articles.Count ? articles[g.Article - 1].Id : null;
            return new Donation
            {
                Day = today.AddDays(-g.Ago),
                Minor = g.Cents,
                Currency = "EUR",
                Way = "Bank transfer",
                ArticleId = article,
                Reference = article is { } id ? CreditorReference.Of(id) : "",
                Note = g.Cents == 10000 ? "Thank you for your support." : "",
            };
        }));
    }

    private static DonationSettings Words() => new()
    {
        Text = "to support this blog 🌟 IBAN: {iban} 🌟 min: {minimum}",
        Why = "Everything here is free to read, with no trackers and no paywall, and it will stay that way.\n\n"
            + "If an article saved you an afternoon, consider giving something back. "
            + "Donations pay for the server first, then for the time to write the next article.",
        Thanks = "Thank you. Every gift is read like a letter.",
        GoalText = "A year of hosting and one long article a month",
        GoalMinor = 60000,
        GoalCurrency = "EUR",
    };
}
