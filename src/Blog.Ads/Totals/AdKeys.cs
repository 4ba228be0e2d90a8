using System.Globalization;

namespace Blog.Ads.Totals;

/// <summary>The keys under which serves, views and clicks are counted.</summary>
internal static class AdKeys
{
    /// <summary>Begins the key of a slot that a page has, whatever it shows.</summary>
    public const string SlotPrefix = "ad-slot:";

    public static string Of(AdMeasure measure, AdMark mark) => $"{PrefixOf(measure)}{mark}";

    /// <summary>Begins every key of a measure.</summary>
    public static string PrefixOf(AdMeasure measure) =>
        string.Create(CultureInfo.InvariantCulture, $"ad-{measure.ToString().ToLowerInvariant()}:");
}
