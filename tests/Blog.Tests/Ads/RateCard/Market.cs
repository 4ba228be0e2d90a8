using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.RateCard;

/// <summary>A blog with slots on sale, and advertisers who ask for them as people with browsers do.</summary>
internal static class Market
{
    /// <summary>Starts a blog with one slot on sale at 50 euros a week.</summary>
    /// <param name="mails">Whether it mails the links that hold days.</param>
    public static async Task<AdSlot> OpenMarket(
        this BlogApp blog, AdSettings? settings = null, AdSlot? slot = null, bool mails = false)
    {
        blog.With("Proxy:KnownProxies", "127.0.0.1").WithOwner();
        if (mails)
        {
            blog.With("Mail:Sender", "log");
            await blog.Save(new SiteSettings { BaseAddress = "http://localhost" });
        }

        await blog.Save(settings
            ?? new AdSettings { ContactEmail = "ads@example.org", HasRateCard = true, Intro = "We sell four spots." });
        return await blog.Offer(slot ?? Slot());
    }

    public static AdSlot Slot(string name = "Top of the page") => new()
    {
        Name = name,
        IsOnSale = true,
        PriceMinor = 5000,
        Currency = "EUR",
        Per = PricePeriod.Week,
        Description = "Seen first.",
        Kinds = AdKinds.Picture | AdKinds.Text,
    };

    /// <summary>Stores rows as they are.</summary>
    public static Task<T> Offer<T>(this BlogApp blog, params T[] rows) where T : class => blog.Db(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return rows[0];
    });

    /// <summary>Opens the page, takes a minute, and sends the form.</summary>
    public static async Task<Page> Ask(
        this BlogApp blog, AdSlot slot, string from = "2026-12-01", string to = "2026-12-14", string email = "bob@example.net",
        Visitor? visitor = null, params (string Name, string Value)[] more)
    {
        var person = visitor ?? blog.Person();
        var page = await person.Get($"/advertise?slot={slot.Id}");
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        return await person.Submit(page, "#request", null, Typed(slot, from, to, email, more));
    }

    /// <summary>Asks, opens the link in the mail and presses its button; the blog must mail links.</summary>
    public static async Task<Page> AskAndHold(
        this BlogApp blog, AdSlot slot, string from = "2026-12-01", string to = "2026-12-14", string email = "bob@example.net",
        Visitor? visitor = null, params (string Name, string Value)[] more)
    {
        var person = visitor ?? blog.Person();
        Assert.Equal("/advertise/sent/link", (await blog.Ask(slot, from, to, email, person, more)).Location);
        return await blog.Hold(email, person);
    }

    /// <summary>Opens the newest link that was mailed to an address and presses its button.</summary>
    public static async Task<Page> Hold(
        this BlogApp blog, string email = "bob@example.net", Visitor? visitor = null)
    {
        var person = visitor ?? blog.Person();
        return await person.Submit(await person.Get(await blog.LinkTo(email)), "#hold");
    }

    /// <summary>The path of the newest link that was mailed to an address.</summary>
    public static async Task<string> LinkTo(this BlogApp blog, string email)
    {
        const string Start = "http://localhost/advertise/hold/";
        var text = (await blog.Mails()).Last(m => m.To == email && m.Text.Contains(Start)).Text;
        return text[(text.IndexOf(Start, StringComparison.Ordinal) + "http://localhost".Length)..].Split('\n')[0];
    }

    /// <summary>How many days of the calendars are full.</summary>
    public static async Task<int> FullDays(this BlogApp blog) =>
        (await blog.Visitor().Get("/advertise")).All("td.day-full").Count;

    /// <summary>A filled-in form.</summary>
    public static (string Name, string Value)[] Typed(
        AdSlot slot, string from, string to, string email, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] typed =
        [
            ("Slot", $"{slot.Id}"), ("From", from), ("To", to), ("Name", "Bob Baker"), ("Company", "Bob’s Bakery"),
            ("Email", email),
            ("Website", "https://bakery.example.net"), ("Text", "We bake bread and would like to say so."),
        ];
        return [.. typed.Where(f => more.All(m => m.Name != f.Name)), .. more];
    }

    public static Task<List<Booking>> Bookings(this BlogApp blog) =>
        blog.Db(db => db.Bookings.AsNoTracking().OrderBy(b => b.Id).ToListAsync());

    public static Task<List<Campaign>> Campaigns(this BlogApp blog) =>
        blog.Db(db => db.Campaigns.AsNoTracking().Include(c => c.Advertiser).OrderBy(c => c.Id).ToListAsync());

    public static Task<List<OutboxMail>> Mails(this BlogApp blog) =>
        blog.Db(db => db.Set<OutboxMail>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());
}
