using Blog.Ads.Calendar;
using Blog.Core.Contact;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Ads.RateCard;

/// <summary>Deletes requests that came to nothing once their days are over, at the start and once an hour.</summary>
public sealed class BookingRetention(IServiceScopeFactory scopes, TimeProvider time, ILogger<BookingRetention> log)
    : BackgroundService
{
    /// <summary>
    /// For how many days a request is kept that was declined or never answered; an accepted one belongs to its campaign.
    /// </summary>
    public const int KeepDays = 180;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting is for pages first.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Old requests for ad spots could not be deleted; trying again in an hour");
            }

            await Task.Delay(TimeSpan.FromHours(1), time, stoppingToken);
        }
    }

    /// <returns>How many were deleted.</returns>
    internal async Task<int> ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-KeepDays);
        var over = db.Bookings.Where(b => b.At < oldest && b.State != BookingState.Accepted);
        // Most hours there is none, and asking does not wait for whoever writes.
        return await over.AnyAsync(ct) ? await over.DeleteAllAsync(db, [], ct) : 0;
    }
}

/// <summary>The requests of an address go when the inbox erases it; days that they held are free again.</summary>
public sealed class BookingRecords : IAddressRecords
{
    public Task<int> CountAsync(BlogDbContext db, string address, CancellationToken ct) => Of(db, address).CountAsync(ct);

    public Task<int> EraseAsync(BlogDbContext db, string address, CancellationToken ct) =>
        Of(db, address).DeleteAllAsync(db, [], ct);

    private static IQueryable<Booking> Of(BlogDbContext db, string address) => db.Bookings.Where(b => b.Email == address);
}
