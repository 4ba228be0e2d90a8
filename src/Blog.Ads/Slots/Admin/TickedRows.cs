using Blog.Core.Permalinks;

namespace Blog.Ads.Slots.Admin;

/// <summary>
/// Reads rows that are ticked in a form. One that was deleted since must be said: to leave it out in silence may turn “only
/// there” into “everywhere”.
/// </summary>
internal static class TickedRows
{
    public const string GoneCategory = "A deleted category";
    public const string GoneSlot = "A deleted ad spot";

    /// <summary>The ticked ones that are there.</summary>
    /// <param name="ticked">By their numbers.</param>
    /// <param name="there">All that there are.</param>
    /// <param name="refuse">Called where one is there no more.</param>
    public static List<long> Read(IEnumerable<long> ticked, IEnumerable<long> there, Action refuse)
    {
        var wanted = ticked.Distinct().ToList();
        List<long> found = [.. wanted.Intersect(there)];
        if (found.Count < wanted.Count)
        {
            refuse();
        }

        return found;
    }

    /// <summary>The ticked categories that are there.</summary>
    public static List<long> ReadCategories(
        IEnumerable<long> ticked, IReadOnlyList<TermName> there, Action<string, string> refuse) =>
        Read(
            ticked,
            there.Select(c => c.Id),
            () => refuse(nameof(SlotForm.CategoryIds), "One of the selected categories has been deleted. Choose again."));

    /// <summary>What is ticked, by names and with commas.</summary>
    /// <param name="ticked">By their numbers.</param>
    /// <param name="there">All that there are.</param>
    /// <param name="gone">What one is called that is there no more.</param>
    public static string Name(IReadOnlyCollection<long> ticked, IReadOnlyCollection<(long Id, string Name)> there, string gone) =>
        string.Join(
            ", ",
            there.Where(row => ticked.Contains(row.Id)).Select(row => row.Name)
                .Concat(Gone(ticked, there.Select(row => row.Id)).Select(_ => gone)));

    public static string NameCategories(IReadOnlyCollection<long> ticked, IReadOnlyList<TermName> there) =>
        Name(ticked, [.. there.Select(c => (c.Id, c.Name))], GoneCategory);

    /// <summary>Those that are there no more: forms show them, so that nobody loses them unseen.</summary>
    public static IEnumerable<long> Gone(IEnumerable<long> ticked, IEnumerable<long> there) => ticked.Distinct().Except(there);
}
