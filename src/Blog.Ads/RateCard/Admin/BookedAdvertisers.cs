using System.Globalization;
using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.RateCard.Admin;

/// <summary>
/// Finds whose campaign a request becomes. Only a confirmed address says so by itself: anybody can type an advertiser's name, or
/// the address of somebody else. Otherwise the owner is asked.
/// </summary>
public sealed class BookedAdvertisers(BlogDbContext db)
{
    /// <summary>What the owner is asked where nothing is certain.</summary>
    public const string Ask = "A similar advertiser already exists. Choose whose campaign this is.";

    /// <summary>Whose campaign a request may become.</summary>
    public async Task<AdvertiserMatch> FindAsync(Booking booking, CancellationToken ct)
    {
        // No database folds a name as people do, so the few that there are are compared here.
        var known = await db.Advertisers.AsNoTracking().OrderBy(a => a.Name).ThenBy(a => a.Id)
            .Select(a => new KnownAdvertiser(a.Id, a.Name, a.Email))
            .ToListAsync(ct);
        var byAddress = known.Where(a => a.Email.Trim().Equals(booking.Email, StringComparison.OrdinalIgnoreCase)).ToList();
        var isLike = byAddress.Count > 0
            || known.Exists(a => AdvertiserNames.Same(a.Name, NameOf(booking)));
        return booking.ConfirmedAt is not null && byAddress is [var one]
            ? new(known, one.Id.ToString(CultureInfo.InvariantCulture), true)
            : new(known, isLike ? "" : AnswerForm.NewAdvertiser, false);
    }

    /// <summary>Whether it is clear whose campaign a request becomes; an unknown request is no matter of this.</summary>
    public async Task<bool> IsChosenAsync(long id, string? choice, CancellationToken ct) =>
        await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } booking
        || (await FindAsync(booking, ct)).Resolve(choice) is not null;

    /// <summary>The advertiser whom the owner chose, or who is certain; a new one is added. Null for no choice.</summary>
    public async Task<Advertiser?> ChooseAsync(Booking booking, string? choice, CancellationToken ct)
    {
        var match = await FindAsync(booking, ct);
        return match.Resolve(choice) switch
        {
            null => null,
            AnswerForm.NewAdvertiser => db.Add(new Advertiser
            {
                Name = FreeName(NameOf(booking), match.Known),
                Email = booking.Email,
                Website = booking.Website,
            }).Entity,
            var id => await db.Advertisers.SingleAsync(a => a.Id == long.Parse(id, CultureInfo.InvariantCulture), ct),
        };
    }

    private static string NameOf(Booking booking) => Beginning.Of(booking.Advertiser, Advertiser.MaxName);

    // Two of one name are told apart by a number.
    private static string FreeName(string name, IReadOnlyList<KnownAdvertiser> known)
    {
        var free = name;
        for (var number = 2; known.Any(a => AdvertiserNames.Same(a.Name, free)); number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            free = Beginning.Of(name, Advertiser.MaxName - end.Length) + end;
        }

        return free;
    }
}

/// <summary>An advertiser to choose.</summary>
public sealed record KnownAdvertiser(long Id, string Name, string Email);

/// <summary>Whose campaign a request may become.</summary>
/// <param name="Known">All advertisers, by name.</param>
/// <param name="Choice">What is chosen before the owner does; empty where he is asked.</param>
/// <param name="IsCertain">Whether a confirmed address says it.</param>
public sealed record AdvertiserMatch(IReadOnlyList<KnownAdvertiser> Known, string Choice, bool IsCertain)
{
    public static AdvertiserMatch None { get; } = new([], "", false);

    /// <summary>What a choice means: an advertiser's number, or a new one; null where it is not clear.</summary>
    public string? Resolve(string? typed)
    {
        var choice = string.IsNullOrEmpty(typed) ? Choice : typed;
        return choice == AnswerForm.NewAdvertiser
            || Known.Any(a => a.Id.ToString(CultureInfo.InvariantCulture) == choice) ? choice : null;
    }
}
