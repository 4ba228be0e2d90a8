namespace Blog.Core.Counting;

/// <summary>Who a page was served to. Only <see cref="Reader"/> is a view; all else is counted apart.</summary>
public enum ServeKind
{
    /// <summary>A person who is not signed in, as far as can be told.</summary>
    Reader,

    /// <summary>A known crawler, or something without a credible user agent.</summary>
    Crawler,

    /// <summary>A messenger or social network that draws a link's preview.</summary>
    LinkPreview,

    /// <summary>A browser that fetches ahead, before anybody has asked to see the page.</summary>
    Prefetch,

    /// <summary>Somebody who is signed in.</summary>
    Staff,
}
