using System.Globalization;
using Blog.Core.Money;
using Blog.Core.Texts;
using Blog.Support.Donations.Ways;

namespace Blog.Support.Donations.Admin;

/// <summary>Reads a form into the words of bar, page and goal; what cannot be is said beside its field.</summary>
/// <param name="refuse">Told the field and what is wrong, in English, the key of its translation.</param>
/// <param name="ways">Know the smallest sum.</param>
internal sealed class SupportFormReader(Action<string, string> refuse, WayList ways)
{
    private const string DayFormat = "yyyy-MM-dd";

    public DonationSettings Read(SupportForm form, DonationSettings current)
    {
        RefuseMinimum(form, current);
        var goal = Goal(form);
        return current with
        {
            Text = Trim(form.Text),
            Translations = Translations(form.Translations),
            Title = Trim(form.Title),
            Why = Lines(form.Why),
            Thanks = Lines(form.Thanks),
            GoalText = Trim(form.GoalText),
            GoalMinor = goal?.Minor ?? 0,
            GoalCurrency = goal?.Currency.Code ?? "",
            GoalSince = Day(form.GoalSince, nameof(form.GoalSince)),
            GoalAsOf = Day(form.GoalAsOf, nameof(form.GoalAsOf)),
        };
    }

    public static string DayForField(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? ParseDay(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1970 and <= 2999
            ? day
            : null;

    private static string Trim(string? typed) => (typed ?? "").Trim();

    private static string Lines(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    private void RefuseMinimum(SupportForm form, DonationSettings current)
    {
        if ($"{form.Text}\n{form.Translations}".Contains(DonationBar.MinimumPlace, StringComparison.Ordinal)
            && ways.MinimumFor(current).Length == 0)
        {
            refuse(
                nameof(form.Text),
                "The text shows {minimum}: enter the minimum amount at your first bank account, or take it out of the text.");
        }
    }

    private Amount? Goal(SupportForm form)
    {
        if (Trim(form.GoalAmount).Length == 0)
        {
            return null;
        }

        if (Currency.Find(Trim(form.GoalCurrency)) is not { } currency)
        {
            refuse(nameof(form.GoalCurrency), "Enter a three-letter currency code such as EUR or PKR.");
            return null;
        }

        var (amount, refusal) = Amount.Read(form.GoalAmount, currency);
        if (refusal is not null)
        {
            refuse(nameof(form.GoalAmount), refusal);
        }

        return amount;
    }

    private DateOnly? Day(string? typed, string field)
    {
        var day = ParseDay(typed);
        if (day is null && Trim(typed).Length > 0)
        {
            refuse(field, "Enter a date such as 2026-11-23.");
        }

        return day;
    }

    private Dictionary<string, string> Translations(string? typed)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (tag, text) = line.IndexOf(':') is > 0 and var at ? (line[..at].Trim(), line[(at + 1)..].Trim()) : (line, "");
            if (Languages.Find(tag) is not { } language
                || text.Length is 0 or > DonationSettings.MaxText
                || found.Count >= DonationSettings.MaxTranslations
                || !found.TryAdd(language.Name, text))
            {
                refuse(
                    nameof(SupportForm.Translations),
                    "Enter one language per line, such as “de: Dein Text”, each only once and with at most 200 characters.");
                break;
            }
        }

        return found;
    }
}
