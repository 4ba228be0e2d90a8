namespace Blog.Ads.Slots;

/// <summary>Which ads a slot can show.</summary>
public static class AdFit
{
    /// <summary>The kinds that a slot takes: those that its owner has ticked, of those that its place can show.</summary>
    public static AdKinds KindsOf(AdSlot slot) =>
        (slot.Kinds & SlotRoom.KindsOf(slot.Place)) is not AdKinds.None and var both ? both : SlotRoom.KindsOf(slot.Place);

    /// <summary>Whether the slot takes new ads of a kind.</summary>
    public static bool Takes(AdSlot slot, AdKind kind) => (KindsOf(slot) & kind.AsSet()) != 0;
}
