namespace Blog.Ads.Slots;

/// <summary>What an ad looks like.</summary>
public enum AdKind
{
    /// <summary>A picture of the slot's size (a banner), with another one for dark pages if the advertiser has one.</summary>
    Picture,

    /// <summary>A title, a text and a link.</summary>
    Text,

    /// <summary>One line.</summary>
    Line,

    /// <summary>A picture, a title and a text, in the page's own look.</summary>
    Card,
}

/// <summary>The kinds that a slot takes.</summary>
[Flags]
public enum AdKinds
{
    None = 0,
    Picture = 1,
    Text = 2,
    Line = 4,
    Card = 8,
    All = Picture | Text | Line | Card,
}

/// <summary>How kinds stand to the sets of them that slots take.</summary>
public static class AdKindExtensions
{
    public static AdKinds AsSet(this AdKind kind) => (AdKinds)(1 << (int)kind);
}
