using System.Globalization;
using Blog.Ads.Totals;
using Blog.Core.Counting;
using Blog.Core.Data;

namespace Blog.Ads.Counting;

/// <summary>Counts the serves of pages with a slot, whatever it showed: the denominator of the fill rate.</summary>
internal sealed class SlotSink : IServeSink
{
    public string Prefix => AdKeys.SlotPrefix;

    public bool WantsReaders => false;

    public Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct) =>
        DailyRows.AddAsync(db, "AdSlotDays", ["Day", "SlotId"], ["Offered"], batch.Serves.Where(s => s.Views > 0)
            .Select(s =>
                (IsId: long.TryParse(s.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id), Id: id, s.Views))
            .Where(s => s.IsId)
            .OrderBy(s => s.Id)
            .Select(s => new DailyRow([batch.Day, s.Id], [s.Views])), ct);
}
