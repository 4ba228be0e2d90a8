using System.Linq.Expressions;
using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Reports;

/// <summary>
/// The job that tells advertisers when their campaign has begun and when it is over: each once, and only those with an e-mail
/// address. The mark and the mail are stored in one transaction.
/// </summary>
public sealed class CampaignMails(TimeProvider time) : PeriodicJob(TimeSpan.FromMinutes(5))
{
    /// <summary>What lies further back is told no more: it was before this job was, or before there was a mail server.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromDays(7);

    /// <summary>How long the last numbers of a run take to arrive.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    public override string Name => "Tell advertisers of starts and ends";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!services.GetRequiredService<MailSetup>().IsSet)
        {
            return;
        }

        var db = services.GetRequiredService<BlogDbContext>();
        var (now, letters) = (time.GetUtcNow().UtcDateTime, services.GetRequiredService<CampaignLetters>());
        foreach (var campaign in await Begun(db, now).ToListAsync(ct))
        {
            await TellAsync(
                db, campaign, c => c.StartToldAt, now,
                async () => letters.Start(campaign, await LanguageAsync(db, campaign, ct)), ct);
        }

        var totals = services.GetRequiredService<AdTotals>();
        foreach (var campaign in await Ended(db, now).ToListAsync(ct))
        {
            await TellAsync(
                db, campaign, c => c.EndToldAt, now,
                async () => letters.End(
                    campaign, await SumsAsync(totals, campaign, now, ct), await LanguageAsync(db, campaign, ct)), ct);
        }
    }

    private static IQueryable<Campaign> Told(BlogDbContext db) => db.Campaigns.AsNoTracking()
        .Include(c => c.Advertiser)
        .Include(c => c.Ads)
        .Where(c => c.Priority == CampaignPriority.Paid && c.DeletedAt == null && !c.IsExample && c.Advertiser!.Email != "")
        .OrderBy(c => c.Id);

    private static IQueryable<Campaign> Begun(BlogDbContext db, DateTime now)
    {
        var since = now - Latest;
        return Told(db).Where(c => c.StartToldAt == null && c.StartsAt <= now && c.StartsAt > since && !c.IsPaused
            && (c.EndsAt == null || c.EndsAt > now) && c.Ads.Any(a => a.IsOn && a.DeletedAt == null));
    }

    private static IQueryable<Campaign> Ended(BlogDbContext db, DateTime now)
    {
        var (since, settled) = (now - Latest, now - Settling);
        return Told(db).Where(c => c.EndToldAt == null && c.EndsAt <= settled && c.EndsAt > since && c.Ads.Any());
    }

    // Two instances may come here at once: only the one whose update finds no mark sends.
    private static async Task TellAsync(
        BlogDbContext db, Campaign campaign, Expression<Func<Campaign, DateTime?>> mark, DateTime now,
        Func<Task<OutboxMail>> letter, CancellationToken ct)
    {
        var mail = await letter();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var unmarked = Expression.Lambda<Func<Campaign, bool>>(
            Expression.Equal(mark.Body, Expression.Constant(null, typeof(DateTime?))), mark.Parameters);
        if (await db.Campaigns.Where(c => c.Id == campaign.Id).Where(unmarked)
            .UpdateAllAsync(db, [], set => set.SetProperty(mark, now), ct) == 1)
        {
            db.Add(mail);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static async Task<AdSums> SumsAsync(AdTotals totals, Campaign campaign, DateTime now, CancellationToken ct) =>
        AdSums.Of(await totals.ByAdAndSlotAsync(
            AdTotals.Beginning, DateOnly.FromDateTime(now), campaign.Ads.ConvertAll(a => a.Id), ct));

    private static async Task<string> LanguageAsync(BlogDbContext db, Campaign campaign, CancellationToken ct) =>
        await db.Bookings.Where(b => b.Id == campaign.BookingId).Select(b => b.Language).SingleOrDefaultAsync(ct) ?? "";
}
