using Blog.Ads.Slots;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.Serving;

/// <summary>Finds the slots that show something on the current page, and which candidate each shows.</summary>
internal static class PageSpots
{
    /// <summary>The slots of a place that show something in the page's variant.</summary>
    /// <param name="http">The request.</param>
    /// <param name="place">The place.</param>
    /// <param name="at">Which of several spots of that place; null for all.</param>
    public static IEnumerable<(PlacedSlot Placed, string Key)> Shown(HttpContext http, SlotPlace place, int? at)
    {
        var page = http.Page;
        return !page.Planned().HasCandidates
            ? []
            : Layout(http, page.Subject).Where(p => p.Slot.Place == place && (at is null || p.At == at))
                .Select(p => (Placed: p, Key: page.ChosenFor(p.Name)!)).Where(p => p.Key is not null);
    }

    // Computed once for each request; all outlets of a page share it.
    private static IReadOnlyList<PlacedSlot> Layout(HttpContext http, PageSubject subject)
    {
        if (http.Items.TryGetValue(typeof(SlotLayout), out var known)
            && known is (PageSubject of, IReadOnlyList<PlacedSlot> layout)
            && ReferenceEquals(of, subject))
        {
            return layout;
        }

        layout = SlotLayout.Of(
            http.RequestServices.GetRequiredService<AdSnapshots>().Current,
            subject,
            http.RequestServices.GetRequiredService<SettingsStore>().Get<AdSettings>());
        http.Items[typeof(SlotLayout)] = (subject, layout);
        return layout;
    }
}
