using Blog.Ads.Calendar;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.RateCard;

/// <summary>
/// The job that deletes requests that came to nothing once their days are over, links whose time is over, and the marks of
/// networks whose holds are; at the start and once an hour.
/// </summary>
public sealed class BookingRetention(TimeProvider time) : PeriodicJob(TimeSpan.FromHours(1))
{
    /// <summary>
    /// For how many days a request is kept that was declined or never answered; an accepted one belongs to its campaign.
    /// </summary>
    public const int KeepDays = 180;

    public override string Name => "Delete old requests for ad spots";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-KeepDays);
        var over = db.Bookings.Where(b => b.At < oldest && b.State != BookingState.Accepted);
        // Most hours there is none, and asking does not wait for whoever writes.
        if (await over.AnyAsync(ct))
        {
            await over.DeleteAllAsync(db, [], ct);
        }

        await ForgetAsync(db, time.GetUtcNow().UtcDateTime, ct);
    }

    private static async Task ForgetAsync(BlogDbContext db, DateTime now, CancellationToken ct)
    {
        var made = now - Booking.LinkTime;
        var links = db.BookingLinks.Where(l => l.At < made);
        if (await links.AnyAsync(ct))
        {
            await links.DeleteAllAsync(db, [], ct);
        }

        var marks = db.Bookings.Where(b => b.HeldFrom != "" && b.HeldUntil < now);
        if (await marks.AnyAsync(ct))
        {
            await marks.UpdateAllAsync(db, [], set => set.SetProperty(b => b.HeldFrom, ""), ct);
        }
    }
}

/// <summary>The requests and links of an address go when the inbox erases it; days that they held are free again.</summary>
public sealed class BookingRecords : IAddressRecords
{
    public Task<int> CountAsync(BlogDbContext db, string address, CancellationToken ct) => Of(db, address).CountAsync(ct);

    public async Task<int> EraseAsync(BlogDbContext db, string address, CancellationToken ct)
    {
        await db.BookingLinks.Where(l => l.Email == address).DeleteAllAsync(db, [], ct);
        return await Of(db, address).DeleteAllAsync(db, [], ct);
    }

    private static IQueryable<Booking> Of(BlogDbContext db, string address) => db.Bookings.Where(b => b.Email == address);
}
