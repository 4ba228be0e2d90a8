namespace Blog.Content.Views.Admin;

/// <summary>Views of the last days, oldest first and today last, with a place for each day.</summary>
public sealed class DayValues
{
    /// <summary>How many days the admin area looks back on, today included.</summary>
    public const int Days = 30;

    private readonly long[] views = new long[Days];

    private DayValues(DateOnly today) => Today = today;

    /// <summary>The UTC day that <see cref="Views"/> ends with.</summary>
    public DateOnly Today { get; }

    public IReadOnlyList<long> Views => views;

    public long Total => views.Sum();

    public static DateOnly First(DateOnly today) => today.AddDays(1 - Days);

    /// <summary>Puts rows into their places; days without a row are 0, days outside are left out.</summary>
    public static DayValues Of(DateOnly today, IEnumerable<(DateOnly Day, long Views)> rows)
    {
        var values = new DayValues(today);
        foreach (var (day, count) in rows)
        {
            if (day >= First(today) && day <= today)
            {
                values.views[day.DayNumber - First(today).DayNumber] += count;
            }
        }

        return values;
    }
}
