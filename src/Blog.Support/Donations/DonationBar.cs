using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Support.Donations.Ways;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations;

/// <summary>
/// The donation bar at the top of each page, a line on how to support the blog; a reader can hide it for a month.
/// </summary>
public sealed class DonationBar(SettingsStore settings, WayList ways, IStringLocalizer<Texts> t) : ViewComponent
{
    public const string IbanPlace = "{iban}";
    public const string MinimumPlace = "{minimum}";

    public IViewComponentResult Invoke()
    {
        var donations = settings.Get<DonationSettings>();
        var iban = ways.Iban;
        if (HttpContext.Page.Choice.BarHidden || !IsSet(donations, iban) || HttpContext.Request.Path == SupportController.Path)
        {
            return Content("");
        }

        var subject = HttpContext.Page.Subject;
        var site = settings.Get<SiteSettings>().Language;
        var language = subject.Language.Length > 0 ? subject.Language : site;
        // The layout speaks the page's language already.
        return View("/Donations/Bar.cshtml", new BarText(
            Parts(donations.TextFor(language), iban, ways.MinimumFor(donations)), language == site ? null : language,
            ways.HasPage ? SupportController.PathFrom(subject) : null,
            t["Ways to donate"],
            t["Hide for 30 days"],
            HttpContext.Request.GetEncodedPathAndQuery()));
    }

    /// <summary>Whether there is a bar: a text, and all that it speaks of.</summary>
    public static bool IsSet(DonationSettings donations, string iban) =>
        donations.Text.Length > 0 && (iban.Length > 0 || !donations.Text.Contains(IbanPlace, StringComparison.Ordinal));

    /// <summary>The text cut at its IBAN, which is marked up; {minimum} is put in.</summary>
    public static IReadOnlyList<BarPart> Parts(string text, string iban, string minimum) =>
        [.. text.Split(IbanPlace).SelectMany((piece, place) => new[]
        {
            new BarPart(iban, IsIban: true),
            new BarPart(piece.Replace(MinimumPlace, minimum, StringComparison.Ordinal), IsIban: false),
        }.Skip(place == 0 ? 1 : 0))];
}

/// <summary>What the bar shows.</summary>
/// <param name="Parts">The owner's text.</param>
/// <param name="Language">BCP 47; null where it is the page's.</param>
/// <param name="Path">The page about giving; null while there is none.</param>
/// <param name="Link">The words that lead there.</param>
/// <param name="Hide">What the button does.</param>
/// <param name="Here">Where the reader is, to come back to.</param>
public sealed record BarText(IReadOnlyList<BarPart> Parts, string? Language, string? Path, string Link, string Hide, string Here);

/// <summary>A piece of the bar's text.</summary>
public sealed record BarPart(string Text, bool IsIban);
