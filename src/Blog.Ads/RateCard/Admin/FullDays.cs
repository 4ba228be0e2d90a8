namespace Blog.Ads.RateCard.Admin;

/// <summary>Full days in words for the owner.</summary>
internal static class FullDays
{
    private const int Named = 5;

    /// <summary>The first few, and how many more there are.</summary>
    public static string Show(IReadOnlyList<DateOnly> days) =>
        string.Join(", ", days.Take(Named).Select(day => day.Show())) + (days.Count > Named ? $" and {days.Count - Named} more" : "");
}
