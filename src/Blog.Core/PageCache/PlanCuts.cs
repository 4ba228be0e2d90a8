namespace Blog.Core.PageCache;

/// <summary>One interval of [0,1) and what each slot shows in it (null for nothing).</summary>
internal readonly record struct PlanCut(double Start, double Length, string?[] Choice);

/// <summary>Divides [0,1) at the cut points of all slots.</summary>
internal static class PlanCuts
{
    // Weights are not exact: cuts nearer than this are one.
    private const double Sliver = 1e-9;

    public static IEnumerable<PlanCut> Divide(string page, IReadOnlyList<SlotCandidates> slots)
    {
        var rulers = slots.Select(s => Ruler(page, s)).ToArray();
        var at = new int[rulers.Length];
        for (var start = 0.0; start < 1 - Sliver;)
        {
            var end = rulers.Select((r, i) => r[at[i]].End).Append(1).Min();
            end = end > 1 - Sliver ? 1 : end;
            yield return new(start, end - start, [.. rulers.Select((r, i) => r[at[i]].Key)]);
            for (var i = 0; i < rulers.Length; i++)
            {
                while (at[i] < rulers[i].Length - 1 && rulers[i][at[i]].End <= end + Sliver)
                {
                    at[i]++;
                }
            }

            start = end;
        }
    }

    /// <summary>A slot's candidates, turned, each with the end of its part of [0,1).</summary>
    private static (string? Key, double End)[] Ruler(string page, SlotCandidates slot)
    {
        var shown = slot.Candidates.Where(c => double.IsFinite(c.Weight) && c.Weight > 0).DistinctBy(c => c.Key).ToArray();
        if (shown.Length == 0)
        {
            return [(null, 1)];
        }

        var first = (int)(StableHash.Of($"{page}\n{slot.Slot}") % (ulong)shown.Length);
        var total = shown.Sum(c => c.Weight);
        var end = 0.0;
        return [.. shown[first..].Concat(shown[..first]).Select(c => ((string?)c.Key, end += c.Weight / total))];
    }
}
