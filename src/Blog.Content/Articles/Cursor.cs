using System.Globalization;

namespace Blog.Content.Articles;

/// <summary>A keyset-paging cursor: the time and id of a list's row, as a page's address carries it.</summary>
public readonly record struct Cursor(DateTime Time, long Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        if (text is not { Length: > 2 and <= 40 } || text.Split('-') is not [var ticks, var id]
            || !long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var time)
            || time < 0
            || time > DateTime.MaxValue.Ticks
            || !long.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            || number < 0)
        {
            return false;
        }

        cursor = new(new DateTime(time, DateTimeKind.Utc), number);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.Ticks:x}-{Id:x}");
}
