namespace Blog.Ads.Slots;

/// <summary>Which ads a slot can show.</summary>
public static class AdFit
{
    /// <summary>By how much the ratio of a picture's sides may differ from its slot's, as a share of it.</summary>
    public const double Tolerance = .03;

    /// <summary>Whether the slot takes ads of a kind.</summary>
    public static bool Takes(AdSlot slot, AdKind kind) => (slot.Kinds & kind.AsSet()) != 0;

    /// <summary>Whether a picture fills the slot without being enlarged or looking cut.</summary>
    /// <param name="slot">Its size is what the picture is held against.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static bool Holds(AdSlot slot, int width, int height) =>
        width >= slot.Width && Math.Abs(((double)width * slot.Height / ((double)height * slot.Width)) - 1) <= Tolerance;
}
