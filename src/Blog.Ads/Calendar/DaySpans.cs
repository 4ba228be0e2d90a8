using System.Globalization;

namespace Blog.Ads.Calendar;

/// <summary>Formats many days as a short list of ranges.</summary>
internal static class DaySpans
{
    private const int Most = 4;

    /// <param name="days">Ascending, each once.</param>
    public static string Show(IReadOnlyList<DateOnly> days)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var day in days)
        {
            if (spans.Count > 0 && spans[^1].To.AddDays(1) == day)
            {
                spans[^1] = (spans[^1].From, day);
            }
            else
            {
                spans.Add((day, day));
            }
        }

        var named = spans.Take(Most).Select(s => s.From == s.To ? Show(s.From) : $"{Show(s.From)} to {Show(s.To)}");
        return string.Join(", ", named) + (spans.Count > Most ? ", and more" : "");
    }

    private static string Show(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
