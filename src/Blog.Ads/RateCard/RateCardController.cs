using System.Globalization;
using Blog.Ads.Calendar;
using Blog.Ads.Slots;
using Blog.Core.Forms;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.RateCard;

/// <summary>
/// The rate card: the page with slots, prices and free days, and the booking form; 404 while nothing is on sale.
/// </summary>
public sealed class RateCardController(
    RateCardReader reader, SettingsStore settings, FormGuard guard, BookingDesk desk, TimeProvider time,
    IStringLocalizer<Texts> t) : Controller
{
    public const string Path = AdSettings.RateCardPath;
    public const string SentPath = "/advertise/sent";

    private const string Page = "/RateCard/Show.cshtml";

    [HttpGet(Path), ComposedPerRequest("a form with a signed token of its own, and days that are free at this moment")]
    public async Task<IActionResult> Show([FromQuery] string? slot, CancellationToken ct)
    {
        var slots = await reader.SlotsAsync(ct);
        if (slots.Count == 0)
        {
            return NotFound();
        }

        ModelState.Clear();
        Response.Headers.CacheControl = "no-store";
        var chosen = slots.FirstOrDefault(s => s.Id.ToString(CultureInfo.InvariantCulture) == slot);
        return View(Page, await PageAsync(
            slots, new() { Slot = chosen?.Id.ToString(CultureInfo.InvariantCulture) }, guard.Issue(BookingForm.FormName), ct));
    }

    [HttpPost(Path), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Create([FromForm] BookingForm? form, CancellationToken ct)
    {
        var slots = await reader.SlotsAsync(ct);
        if (slots.Count == 0)
        {
            return NotFound();
        }

        if (form is null)
        {
            // The request body is no form, holds a NUL or is too large: it cannot be shown again.
            return BadRequest();
        }

        var days = RequestedDays.Read(form, slots, Today, Refuse, t);
        return !ModelState.IsValid || days is null
            ? await AgainAsync(slots, form, StatusCodes.Status422UnprocessableEntity, ct)
            : await ReceiveAsync(slots, form, days, ct);
    }

    [HttpGet(SentPath), CachedPage]
    public async Task<IActionResult> Sent(CancellationToken ct) =>
        await reader.IsThereAsync(ct) ? View("/RateCard/Sent.cshtml") : NotFound();

    private DateOnly Today => settings.Get<SiteSettings>().Today(time);

    private async Task<IActionResult> ReceiveAsync(
        IReadOnlyList<AdSlot> slots, BookingForm form, RequestedDays days, CancellationToken ct)
    {
        var receipt = await desk.ReceiveAsync(HttpContext, form, days, ct);
        if (receipt.FullDays.Count > 0)
        {
            Refuse(nameof(form.From), RequestedDays.Refusal(receipt.FullDays, t));
            return await AgainAsync(slots, form, StatusCodes.Status422UnprocessableEntity, ct);
        }

        if (receipt.Outcome != FormOutcome.Refused)
        {
            // The same page for all outcomes, so that a spammer does not learn that a request was held.
            return LocalRedirect(SentPath);
        }

        Refuse("", t["Too many messages have come within the last hour, so this one was not taken. Your text is below: please send it again later."]);
        return await AgainAsync(slots, form, StatusCodes.Status429TooManyRequests, ct);
    }

    // One word on each field is enough.
    private void Refuse(string field, string text)
    {
        if (!ModelState.TryGetValue(field, out var entry) || entry.Errors.Count == 0)
        {
            ModelState.AddModelError(field, text);
        }
    }

    private async Task<ViewResult> AgainAsync(IReadOnlyList<AdSlot> slots, BookingForm form, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        return View(Page, await PageAsync(slots, form, guard.Again(BookingForm.FormName, form.Token), ct));
    }

    private async Task<RateCardPage> PageAsync(
        IReadOnlyList<AdSlot> slots, BookingForm form, string token, CancellationToken ct) =>
        new(settings.Get<AdSettings>().Intro, await reader.OffersAsync(slots, ct), form, token, Today);
}

/// <summary>What the rate card shows.</summary>
/// <param name="Intro">The owner's words, plain text.</param>
/// <param name="Form">As typed so far.</param>
/// <param name="Token">The form's signed token.</param>
/// <param name="Today">In the site's zone.</param>
public sealed record RateCardPage(string Intro, IReadOnlyList<OfferedSlot> Offers, BookingForm Form, string Token, DateOnly Today)
{
    /// <summary>The last day that can be asked for.</summary>
    public DateOnly LastDay => Today.AddMonths(RequestedDays.MonthsAhead);
}
