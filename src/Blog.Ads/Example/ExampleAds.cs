using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Settings;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Example;

/// <summary>
/// Gives the example ad spots, advertisers and campaigns: one runs, one is
/// planned, one has ended, and one leads to the blog's own support page.
/// </summary>
public sealed partial class ExampleAds(
    BlogDbContext db, ExampleAdNumbers numbers, PictureDesk pictures, SettingsStore settings, TimeProvider time) : IExampleFiller
{
    private const string Currency = "EUR";

    private static readonly (string Name, string Alt) Server =
        ("a-server-and-a-cup-of-tea.webp", "Three small servers on a table at night, beside a steaming cup");

    private static readonly (string Name, string Alt) Lighthouse = ("a-lighthouse-at-night.webp", "A lighthouse that is lit");

    private static readonly (string Name, string Alt) Boat =
        ("a-notebook-that-floats.webp", "A boat folded from notebook pages, on the sea");

    public int Order => 30;

    public string Part => "ad slots, campaigns and their numbers";

    public async Task FillAsync(string folder, CancellationToken ct)
    {
        await AddCampaignsAsync(folder, ct);
        await settings.SaveFirstAsync(db, RateCard(), ct);
    }

    /// <summary>Nothing where the owner has an advertiser or a campaign already.</summary>
    private async Task AddCampaignsAsync(string folder, CancellationToken ct)
    {
        if (await db.Set<Advertiser>().AnyAsync(ct) || await db.Set<Campaign>().AnyAsync(ct))
        {
            return;
        }

        var server = await PictureAsync(folder, Server, ct);
        var light = await PictureAsync(folder, Lighthouse, ct);
        var boat = await PictureAsync(folder, Boat, ct);
        AdSlot[] slots = [.. Slots()];
        db.AddRange(slots.Cast<object>());
        await db.SaveChangesAsync(ct);
        Campaign[] campaigns = [Running(slots, server), Planned(slots, light), Ended(slots, boat), House(slots)];
        db.AddRange(campaigns.Cast<object>());
        await db.SaveChangesAsync(ct);
        await numbers.FillAsync(campaigns, slots, ct);
    }

    private Campaign Running(AdSlot[] slots, long picture) => new()
    {
        Advertiser = new Advertiser
        {
            Name = "Imaginary Hosting",
            Email = "hello@hosting.example.org",
            Website = "https://hosting.example.org/",
            Keywords = "imaginary hosting",
            Sector = "Hosting",
            Note = "An example: this is not a real customer.",
        },
        Name = "Autumn of small servers",
        StartsAt = Day(-30),
        EndsAt = Day(15),
        SlotIds = [slots[0].Id, slots[1].Id],
        CapUnit = CapUnit.Served,
        TotalCap = 12_000,
        IsEven = true,
        PriceMinor = 18_000,
        Currency = Currency,
        PaidAt = Day(-32),
        IsExample = true,
        Ads =
        [
            new Ad
            {
                Kind = AdKind.Card,
                Title = "A server that does not exist",
                Text = "One core, and a backup that was restored yesterday.",
                Action = "Rent nothing",
                Url = "https://hosting.example.org/servers",
                PictureId = picture,
                Alt = Server.Alt,
            },
            new Ad
            {
                Kind = AdKind.Card,
                Title = "Move in an afternoon",
                Text = "Bring one file and a cup of tea. We imagine the rest.",
                Action = "See how",
                Url = "https://hosting.example.org/move",
                PictureId = picture,
                Alt = Server.Alt,
                Weight = 50,
            },
        ],
    };

    private Campaign Planned(AdSlot[] slots, long picture) => new()
    {
        Advertiser = new Advertiser
        {
            Name = "Lighthouse Keepers’ Academy",
            Email = "office@academy.example.org",
            Website = "https://academy.example.org/",
            Sector = "Courses",
        },
        Name = "Winter courses",
        StartsAt = Day(20),
        EndsAt = Day(50),
        SlotIds = [slots[0].Id],
        PriceMinor = 9_000,
        Currency = Currency,
        IsExample = true,
        Ads =
        [
            new Ad
            {
                Kind = AdKind.Card,
                Title = "Keep a light on",
                Text = "Six evenings on call, without the call. For people who watch over things.",
                Action = "Enrol",
                Url = "https://academy.example.org/winter",
                PictureId = picture,
                Alt = Lighthouse.Alt,
            },
        ],
    };

    // It ended a little short of what was agreed, so that one sees how that is told.
    private Campaign Ended(AdSlot[] slots, long picture) => new()
    {
        Advertiser = new Advertiser
        {
            Name = "The Paper Boat Company",
            Email = "mail@paperboats.example.org",
            Website = "https://paperboats.example.org/",
            Keywords = "paper boat, paper boats",
            Sector = "Stationery",
        },
        Name = "Notebooks that float",
        StartsAt = Day(-65),
        EndsAt = Day(-35),
        SlotIds = [slots[2].Id, slots[1].Id],
        CapUnit = CapUnit.Viewed,
        TotalCap = 9_000,
        PriceMinor = 12_000,
        Currency = Currency,
        PaidAt = Day(-60),
        IsExample = true,
        Ads =
        [
            new Ad
            {
                Kind = AdKind.Card,
                Title = "Notebooks that float",
                Text = "Waterproof pages for ideas that go overboard. Folded by hand, launched by you.",
                Action = "Set sail",
                Url = "https://paperboats.example.org/notebooks",
                PictureId = picture,
                Alt = Boat.Alt,
            },
        ],
    };

    private Campaign House(AdSlot[] slots) => new()
    {
        Name = "Support this blog",
        Priority = CampaignPriority.House,
        StartsAt = Day(-90),
        SlotIds = [.. slots.Select(s => s.Id)],
        IsExample = true,
        Ads =
        [
            new Ad
            {
                Kind = AdKind.Text,
                Title = "Read for free, kept by readers",
                Text = "No trackers, no paywall. If an article saved you an afternoon, give something back.",
                Action = "Support this blog",
                Url = "/support",
            },
        ],
    };

    // Midnight, UTC.
    private DateTime Day(int fromToday) => time.GetUtcNow().UtcDateTime.Date.AddDays(fromToday);
}
