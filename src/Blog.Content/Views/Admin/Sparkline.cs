using System.Globalization;
using System.Text;

namespace Blog.Content.Views.Admin;

/// <summary>A small line of an article's views, drawn as SVG without any style.</summary>
/// <param name="Values">What it draws.</param>
/// <param name="Words">The same for those who do not see it.</param>
public sealed record Sparkline(DayValues Values, string Words)
{
    public const int Width = 88;
    public const int Height = 24;

    // Room for the line's width and the dot at its end.
    private const int Margin = 3;

    /// <summary>The line itself, as the data of an SVG path.</summary>
    public string Line => Path(closed: false);

    /// <summary>The line closed along the ground, to be filled.</summary>
    public string Area => Path(closed: true);

    public static string EndX => Number(X(DayValues.Days - 1));

    public string EndY => Number(Y(Values.Views[^1]));

    private string Path(bool closed)
    {
        var path = new StringBuilder("M");
        for (var day = 0; day < DayValues.Days; day++)
        {
            path.Append(day == 0 ? "" : "L").Append(Number(X(day))).Append(' ').Append(Number(Y(Values.Views[day])));
        }

        return closed ? path.Append(CultureInfo.InvariantCulture, $"V{Height - Margin}H{Margin}Z").ToString() : path.ToString();
    }

    private static double X(int day) => Margin + (double)day / (DayValues.Days - 1) * (Width - 2 * Margin);

    // One view must not look like a storm: the scale begins at four.
    private double Y(long views) => Height - Margin - (double)views / Math.Max(4, Values.Views.Max()) * (Height - 2 * Margin);

    private static string Number(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
