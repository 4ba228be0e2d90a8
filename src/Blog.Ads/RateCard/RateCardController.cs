using System.Globalization;
using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Forms;
using Blog.Core.Networks;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Ads.RateCard;

/// <summary>
/// The rate card: the page with slots, prices and free days, and the booking form; 404 while nothing is on sale.
/// </summary>
[Route(Path)]
public sealed class RateCardController(
    FormIntake intake, RateCardReader reader, SettingsStore settings, BookingDesk desk, BookingLetters letters,
    TimeProvider time)
    : AnonymousFormController<BookingForm>(intake)
{
    public const string Path = AdSettings.RateCardPath;
    public const string PricePath = "/advertise/price";
    public const string SentPath = "/advertise/sent";
    public const string MailedPath = "/advertise/sent/link";

    private IReadOnlyList<AdSlot> slots = [];

    // What the form asks for; null until it has passed its checks.
    private RequestedDays? days;

    /// <summary>The page; the links of its calendars choose a slot and days, and their price is told.</summary>
    [HttpGet, ComposedPerRequest("a form with a signed token of its own, and days that are free at this moment")]
    public async Task<IActionResult> Show(
        [FromQuery] string? slot, [FromQuery] string? from, [FromQuery] string? to, CancellationToken ct)
    {
        if (!await IsOpenAsync(ct))
        {
            return NotFound();
        }

        var chosen = slots.FirstOrDefault(s => s.Id.ToString(CultureInfo.InvariantCulture) == slot);
        var (first, last) = chosen is null ? (null, null) : (SiteDays.Read(from), SiteDays.Read(to));
        return await NewAsync(
            new() { Slot = chosen?.Id.ToString(CultureInfo.InvariantCulture), From = first?.ForField(), To = last?.ForField() },
            ct);
    }

    /// <summary>Tells the price of the days that are typed, and keeps all that is typed; nothing is sent with that.</summary>
    [HttpPost(PricePath), SameOrigin, ResponseCache(NoStore = true)]
    public async Task<IActionResult> ShowPrice([FromForm] BookingForm? form, CancellationToken ct) =>
        !await IsOpenAsync(ct) ? NotFound() : form is null ? BadRequest() : await NewAsync(form, ct);

    /// <summary>The same in words alone, for the page's script.</summary>
    [HttpGet(PricePath), ComposedPerRequest("days that are free at this moment")]
    public async Task<IActionResult> Price(
        [FromQuery] string? slot, [FromQuery] string? from, [FromQuery] string? to, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await IsOpenAsync(ct)
            ? Content(await PriceAsync(new() { Slot = slot, From = from, To = to }, ct), "text/plain; charset=utf-8")
            : NotFound();
    }

    [HttpGet(SentPath), CachedPage]
    public async Task<IActionResult> Sent(CancellationToken ct) =>
        await reader.IsThereAsync(ct) ? View("/RateCard/Sent.cshtml", false) : NotFound();

    [HttpGet(MailedPath), CachedPage]
    public async Task<IActionResult> Mailed(CancellationToken ct) =>
        await reader.IsThereAsync(ct) ? View("/RateCard/Sent.cshtml", true) : NotFound();

    protected override string FormName => BookingForm.FormName;

    protected override async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        slots = await reader.SlotsAsync(ct);
        return slots.Count > 0;
    }

    protected override Task CheckAsync(BookingForm form, CancellationToken ct)
    {
        days = RequestedDays.Read(form, slots, Today, Refuse, T);
        return Task.CompletedTask;
    }

    protected override FormPost PostOf(BookingForm form) => desk.PostOf(form, days!);

    protected override Task LockAsync(BookingForm form, CancellationToken ct) => desk.LockAsync(ct);

    protected override async Task StoreAsync(BookingForm form, FormVerdict verdict)
    {
        var full = await desk.AddAsync(
            form, days!, verdict, Network.NeighbourhoodOf(HttpContext.Connection.RemoteIpAddress));
        if (full.Count > 0)
        {
            Refuse(nameof(form.From), RequestedDays.Refusal(full, T));
        }
    }

    protected override async Task<IActionResult> PageAsync(FormShowing<BookingForm> showing, CancellationToken ct) => View(
        "/RateCard/Show.cshtml",
        new RateCardPage(settings.Get<AdSettings>().Intro, await OffersAsync(showing.Form, ct), showing, Today)
        {
            CanMailLinks = letters.CanMailLinks,
            Price = await PriceAsync(showing.Form, ct),
        });

    protected override string SentPathOf(BookingForm form) => SentPath;

    protected override async Task<string> SentPathAsync(BookingForm form, CancellationToken ct) =>
        await desk.IsMailedAsync(form, days!, ct) ? MailedPath : SentPathOf(form);

    // Only in the calendar of the slot that is chosen.
    private async Task<IReadOnlyList<OfferedSlot>> OffersAsync(BookingForm form, CancellationToken ct) =>
    [
        .. (await reader.OffersAsync(slots, ct)).Select(o =>
            form.Slot == o.Slot.Id.ToString(CultureInfo.InvariantCulture)
                ? o with { Chosen = ChosenDays.Of(SiteDays.Read(form.From), SiteDays.Read(form.To)) }
                : o),
    ];

    // Why the days cannot be had is told in its place; nothing is said while they are not chosen.
    private async Task<string> PriceAsync(BookingForm form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Slot) || string.IsNullOrWhiteSpace(form.From) || string.IsNullOrWhiteSpace(form.To))
        {
            return "";
        }

        var faults = new List<string>();
        var typed = new BookingForm { Slot = form.Slot, From = form.From, To = form.To };
        return RequestedDays.Read(typed, slots, Today, (_, text) => faults.Add(text), T) is { } asked
            ? await reader.PriceAsync(asked, T, ct)
            : faults[0];
    }

    private DateOnly Today => settings.Get<SiteSettings>().Today(time);

    // One word on each field is enough.
    private void Refuse(string field, string text)
    {
        if (!ModelState.TryGetValue(field, out var entry) || entry.Errors.Count == 0)
        {
            ModelState.AddModelError(field, text);
        }
    }
}

/// <summary>What the rate card shows.</summary>
/// <param name="Intro">The owner's words, plain text.</param>
/// <param name="Showing">The form.</param>
/// <param name="Today">In the site's zone.</param>
public sealed record RateCardPage(
    string Intro, IReadOnlyList<OfferedSlot> Offers, FormShowing<BookingForm> Showing, DateOnly Today)
{
    /// <summary>What the chosen days cost, or why they cannot be had; empty while none are chosen.</summary>
    public string Price { get; init; } = "";

    /// <summary>Whether a request is followed by a mail with the link that holds its days.</summary>
    public bool CanMailLinks { get; init; }

    /// <summary>The last day that can be asked for.</summary>
    public DateOnly LastDay => Today.AddMonths(RequestedDays.MonthsAhead);
}
