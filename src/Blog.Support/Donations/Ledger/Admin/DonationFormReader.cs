using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Support.Donations.Admin;
using Blog.Support.Donations.Banking;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>Reads what the owner typed into a donation, and finds the article that it was given for.</summary>
public sealed class DonationFormReader(BlogDbContext db, ArticleNames articles, SettingsStore settings, TimeProvider time)
{
    /// <summary>Today in the owner's calendar.</summary>
    public DateOnly Today => DateOnly.FromDateTime(settings.Get<SiteSettings>().Local(time.GetUtcNow().UtcDateTime));

    /// <param name="donation">Changed, also where something is refused: it is not saved then.</param>
    /// <param name="form">As typed.</param>
    /// <param name="refuse">Told the field and what is wrong, in English, the key of its translation.</param>
    /// <param name="ct">Stops the look-ups.</param>
    public async Task ReadIntoAsync(Donation donation, DonationForm form, Action<string, string> refuse, CancellationToken ct)
    {
        ReadDay(donation, form, refuse);
        ReadAmount(donation, form, refuse);
        (donation.Way, donation.Reference, donation.Note) =
            (Trim(form.Way), Trim(form.Reference), Trim(form.Note).ReplaceLineEndings("\n"));
        var typed = Trim(form.Article);
        if (typed.Length == 0)
        {
            // Only a stored article's number counts: a typing error whose check
            // digits fit by chance must not name an article that does not exist.
            donation.ArticleId = CreditorReference.ArticleIn(donation.Reference) is { } id
                && (await articles.ByIds(db, [id], ct)).Count > 0
                ? id
                : null;
        }
        else if (await FindAsync(typed, ct) is { } article)
        {
            donation.ArticleId = article.Id;
        }
        else
        {
            refuse(nameof(form.Article), "No article has this URL.");
        }
    }

    /// <summary>The addresses of some articles.</summary>
    public async Task<IReadOnlyDictionary<long, ArticleName>> NamesAsync(IEnumerable<long?> ids, CancellationToken ct) =>
        (await articles.ByIds(db, [.. ids.OfType<long>().Distinct()], ct)).ToDictionary(a => a.Id);

    private static string Trim(string? typed) => (typed ?? "").Trim();

    private async Task<ArticleName?> FindAsync(string typed, CancellationToken ct)
    {
        var path = Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri!.AbsolutePath
            : typed;
        return path.Trim('/').Length is > 0 and <= Permalink.MaxPath ? await articles.ByPath(db, path, ct) : null;
    }

    private void ReadDay(Donation donation, DonationForm form, Action<string, string> refuse)
    {
        if (SupportFormReader.ParseDay(form.Day) is not { } day)
        {
            refuse(nameof(form.Day), "Enter a date such as 2026-11-23.");
        }
        else if (day > Today)
        {
            refuse(nameof(form.Day), "Enter the day it arrived. This date is in the future.");
        }
        else
        {
            donation.Day = day;
        }
    }

    private static void ReadAmount(Donation donation, DonationForm form, Action<string, string> refuse)
    {
        if (Currency.Find(Trim(form.Currency)) is not { } currency)
        {
            refuse(nameof(form.Currency), "Enter a three-letter currency code such as EUR or PKR.");
            return;
        }

        var (amount, refusal) = Amount.Read(form.Amount, currency);
        if (refusal is not null)
        {
            refuse(nameof(form.Amount), refusal);
        }

        (donation.Minor, donation.Currency) = (amount?.Minor ?? 0, currency.Code);
    }
}
