using System.Globalization;

namespace Blog.Ads.Totals;

/// <summary>The tracking id of an ad in a slot on a page, as click links and view reports carry it: <c>7-3-12</c>.</summary>
/// <param name="ArticleId">0 for a page that is no article.</param>
public readonly record struct AdMark(long AdId, long SlotId, long ArticleId)
{
    private const int MaxLength = 60;

    /// <summary>Reads one to three numbers; anything else is null. Slot and article may be left out.</summary>
    public static AdMark? Parse(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        Span<long> numbers = [0, 0, 0];
        var count = 0;
        foreach (var part in text.AsSpan().Split('-'))
        {
            if (count == numbers.Length
                || !long.TryParse(text.AsSpan(part), NumberStyles.None, CultureInfo.InvariantCulture, out numbers[count++]))
            {
                return null;
            }
        }

        return numbers[0] > 0 ? new(numbers[0], numbers[1], numbers[2]) : null;
    }

    public override string ToString() => ArticleId > 0 ? $"{AdId}-{SlotId}-{ArticleId}" : $"{AdId}-{SlotId}";
}
