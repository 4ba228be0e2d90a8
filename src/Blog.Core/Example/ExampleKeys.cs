using System.Globalization;

namespace Blog.Core.Example;

/// <summary>How numbers and days are written as keys of <see cref="ExampleRow"/>.</summary>
public static class ExampleKeys
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Of(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static long IdOf(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    public static DateOnly DayOf(string key) => DateOnly.ParseExact(key, DayFormat, CultureInfo.InvariantCulture);
}
