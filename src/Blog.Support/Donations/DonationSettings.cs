using Blog.Core.Money;
using Blog.Core.Settings;
using Blog.Support.Donations.Ways;

namespace Blog.Support.Donations;

/// <summary>What the donation bar and the page about giving say; the ways themselves are in a table.</summary>
public sealed record DonationSettings : ISettings
{
    public static string Key => "donations";

    public const int MaxText = 200;
    public const int MaxTitle = 80;
    public const int MaxWhy = 3000;
    public const int MaxThanks = 600;
    public const int MaxGoal = 120;
    public const int MaxTranslations = 12;

    /// <summary>
    /// One line of plain text in which <c>{iban}</c> and <c>{minimum}</c> stand for what is set; empty shows no bar.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>The same line for pages in other languages, by BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The smallest sum as it was typed for the bar alone, before there was one setting: shown until the first bank account has
    /// its own (<see cref="GivingWay.Minimum"/>).
    /// </summary>
    public string Minimum { get; init; } = "";

    /// <summary>The page's heading; empty for the usual one.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why somebody should give, plain text; an empty line begins a paragraph.</summary>
    public string Why { get; init; } = "";

    /// <summary>What is said at the end, plain text.</summary>
    public string Thanks { get; init; } = "";

    /// <summary>What the money is for; the goal is shown when there is a sum.</summary>
    public string GoalText { get; init; } = "";

    /// <summary>The sum that is wanted, in smallest units; 0 for no goal.</summary>
    public long GoalMinor { get; init; }

    public string GoalCurrency { get; init; } = "";

    /// <summary>Donations count from this day on; null for all.</summary>
    public DateOnly? GoalSince { get; init; }

    /// <summary>The day up to which the owner has booked, and donations count; null for the newest one's.</summary>
    public DateOnly? GoalAsOf { get; init; }

    /// <summary>The sum that is wanted; null for no goal.</summary>
    public Amount? Goal() => GoalMinor > 0 && Currency.Find(GoalCurrency) is { } currency ? new(GoalMinor, currency) : null;

    /// <summary>The bar's text for a page's language: that of its tag, of its main language, or the first one.</summary>
    public string TextFor(string language) => Translations.TryGetValue(language, out var exact) ? exact
        : Translations.TryGetValue(language.Split('-')[0], out var near) ? near : Text;
}
