namespace Blog.Ads.Slots;

/// <summary>Where on a page a slot lies.</summary>
public enum SlotPlace
{
    /// <summary>One slim line above the blog's name, on every page that may carry ads.</summary>
    PageTop,

    /// <summary>After the first paragraph of an article.</summary>
    ArticleTop,

    /// <summary>Before a section of an article, or where its author has set an ad break.</summary>
    InArticle,

    /// <summary>Below an article's text.</summary>
    ArticleEnd,

    /// <summary>Beside an article's contents; on narrow screens below them, above the text.</summary>
    Sidebar,

    /// <summary>Below everything, above the foot.</summary>
    PageBottom,

    /// <summary>Between two articles of a list.</summary>
    InList,
}

/// <summary>What a slot shows while nothing is booked for it.</summary>
public enum SlotFallback
{
    Nothing,

    /// <summary>One of the blog's own ads.</summary>
    House,

    /// <summary>The line that tells advertisers that the spot is free.</summary>
    Available,
}

/// <summary>The kinds of pages that may carry a slot; no other page ever does.</summary>
[Flags]
public enum SlotPages
{
    None = 0,
    Home = 1,
    Articles = 2,

    /// <summary>Static pages.</summary>
    Pages = 4,
    Categories = 8,
    Tags = 16,
    Authors = 32,

    /// <summary>The archive, and the lists of categories and tags.</summary>
    Archive = 64,

    /// <summary>Search, when something was found.</summary>
    Search = 128,
    Lists = Home | Categories | Tags | Authors | Archive | Search,
    All = Lists | Articles | Pages,
}

/// <summary>What a slot's price is for.</summary>
public enum PricePeriod
{
    Week,
    Month,
}
