using System.Globalization;

namespace Blog.Ads.Reports;

/// <summary>Writes counts and shares of a whole for people.</summary>
public static class Shares
{
    /// <param name="count">Null where nothing is counted.</param>
    /// <returns>The number as the current culture writes it, a dash for none.</returns>
    public static string Show(long? count) => count?.ToString("N0", CultureInfo.CurrentCulture) ?? "–";

    /// <param name="share">0 to 1 and above; null for of nothing.</param>
    /// <param name="format">Such as P0 or P2.</param>
    /// <returns>Per cent as the current culture writes it, a dash for of nothing.</returns>
    public static string Show(double? share, string format) => share?.ToString(format, CultureInfo.CurrentCulture) ?? "–";
}
