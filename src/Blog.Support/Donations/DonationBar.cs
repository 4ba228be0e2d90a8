using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations;

/// <summary>The slim bar at the top of each page that says how to support the blog.</summary>
public sealed class DonationBar(SettingsStore settings) : ViewComponent
{
    public const string IbanPlace = "{iban}";
    public const string MinimumPlace = "{minimum}";

    public IViewComponentResult Invoke()
    {
        var donations = settings.Get<DonationSettings>();
        return donations.IsSet ? View("/Donations/Bar.cshtml", Parts(donations)) : Content("");
    }

    /// <summary>The text cut at its IBAN, which is marked up; {minimum} is put in.</summary>
    public static IReadOnlyList<DonationPart> Parts(DonationSettings donations)
    {
        var iban = Iban.Grouped(donations.Iban);
        var pieces = donations.Text.Split(IbanPlace);
        return [.. pieces.SelectMany((piece, place) => new[]
        {
            new DonationPart(iban, IsIban: true),
            new DonationPart(piece.Replace(MinimumPlace, donations.Minimum, StringComparison.Ordinal), IsIban: false),
        }.Skip(place == 0 ? 1 : 0))];
    }
}

/// <summary>A piece of the bar's text.</summary>
public sealed record DonationPart(string Text, bool IsIban);
