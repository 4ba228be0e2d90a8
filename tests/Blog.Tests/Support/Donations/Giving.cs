using Blog.Core.Settings;
using Blog.Support.Donations;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support.Donations;

/// <summary>Puts ways to give and donations into a test's blog, as the admin area saves them.</summary>
internal static class Giving
{
    public const string Iban = "DE89370400440532013000";

    public static Task<long> Way(this BlogApp blog, Action<GivingWay>? more = null) => blog.Db(async db =>
    {
        var way = new GivingWay { Kind = WayKind.Bank, Address = Iban, Holder = "Ada Example", Currency = "EUR" };
        more?.Invoke(way);
        db.Add(way);
        await db.SaveChangesAsync();
        return way.Id;
    });

    public static Task<long> Donated(this BlogApp blog, long cents, string day = "2026-11-20", Action<Donation>? more = null) =>
        blog.Db(async db =>
        {
            var donation = new Donation
            {
                Minor = cents,
                Currency = "EUR",
                Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            };
            more?.Invoke(donation);
            db.Add(donation);
            await db.SaveChangesAsync();
            return donation.Id;
        });

    /// <summary>Changes what bar, page and goal say.</summary>
    public static Task<int> Words(this BlogApp blog, Func<DonationSettings, DonationSettings> change) => blog.Db(async db =>
    {
        var settings = blog.Services.GetRequiredService<SettingsStore>();
        await settings.SaveAsync(db, change(settings.Get<DonationSettings>()), settings.VersionOf<DonationSettings>());
        return 0;
    });

    /// <summary>The texts of a list of terms, by term.</summary>
    public static IReadOnlyDictionary<string, string> Terms(this Page page, string list) =>
        page.All($"{list} > div")
            .ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent.Trim());
}
