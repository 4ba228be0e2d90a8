using Blog.Ads.Calendar;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.RateCard;

/// <summary>
/// The job that hands requests to the owner whose sender cannot confirm them, as the mail with the link was given up; and back to
/// the sender when the owner had it sent once more.
/// </summary>
public sealed class LostLinks : Job
{
    private readonly TimeProvider time;

    public LostLinks(TimeProvider time, ChangeFeed changes)
    {
        this.time = time;
        WakeOn<OutboxMail>(changes);
    }

    public override string Name => "Check for undelivered emails to advertisers";

    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var made = now - Booking.LinkTime;
        var links = db.BookingLinks.Where(l => l.UsedAt == null && l.At > made);
        var lost = links.Where(l => db.Set<OutboxMail>().Any(m => m.MessageId == l.MessageId && m.State == OutboxState.Dead));
        var awaiting = db.Bookings.Where(b => b.State == BookingState.Open && b.ConfirmedAt == null && b.LinkUntil > now);
        await MarkAsync(db, awaiting.Where(b => !b.IsLinkLost
            && lost.Any(l => l.Email == b.Email) && links.Count(l => l.Email == b.Email) == lost.Count(l => l.Email == b.Email)),
            isLost: true, ct);
        await MarkAsync(db, awaiting.Where(b => b.IsLinkLost
            && links.Count(l => l.Email == b.Email) > lost.Count(l => l.Email == b.Email)),
            isLost: false, ct);
        return UntilWoken;
    }

    // Most mails have nothing to do with requests, and asking does not wait for whoever writes.
    private static async Task MarkAsync(BlogDbContext db, IQueryable<Booking> requests, bool isLost, CancellationToken ct)
    {
        if (await requests.AnyAsync(ct))
        {
            await requests.UpdateAllAsync(db, [], set => set.SetProperty(b => b.IsLinkLost, isLost), ct);
        }
    }
}
