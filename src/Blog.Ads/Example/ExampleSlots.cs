using Blog.Ads.Calendar;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Example;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Example;

/// <summary>The example's slots; one that a campaign of the owner's runs in, or that somebody asked for, stays.</summary>
internal sealed class ExampleSlots(BlogDbContext db) : ExampleKind<AdSlot>(db)
{
    public override string Name => "slot";

    public override int Order => 420;

    public override string One => "1 ad slot";

    public override string Many => "{0} ad slots";

    protected override long IdOf(AdSlot row) => row.Id;

    protected override string TitleOf(AdSlot row) => row.Name;

    protected override string PathOf(AdSlot row) => $"/admin/ads/slots/{row.Id}";

    protected override async Task<IReadOnlySet<long>> UsedAsync(
        IReadOnlyCollection<AdSlot> rows, ExampleGoing going, CancellationToken ct)
    {
        var campaigns = going.Ids(ExampleCampaigns.Kind);
        var booked = await Db.Campaigns.AsNoTracking().Where(c => c.DeletedAt == null && !campaigns.Contains(c.Id))
            .Select(c => c.SlotIds)
            .ToListAsync(ct);
        var asked = await Db.Bookings.Where(b => b.State != BookingState.Declined)
            .Select(b => b.SlotId)
            .Distinct()
            .ToListAsync(ct);
        return booked.SelectMany(ids => ids).Concat(asked).ToHashSet();
    }

    protected override async Task<bool> DeleteAsync(AdSlot row, CancellationToken ct)
    {
        await base.DeleteAsync(row, ct);
        await Db.SlotDays.Where(d => d.SlotId == row.Id).DeleteAllAsync(Db, [], ct);
        return true;
    }
}
