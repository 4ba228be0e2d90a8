namespace Blog.Core.PageCache;

/// <summary>The cache tags that every module knows; a module's own are <c>kind:id</c>, such as <c>article:12</c>.</summary>
public static class PageTags
{
    /// <summary>On every page: layout, menu and settings.</summary>
    public const string Site = "site";

    /// <summary>The tag of whatever is cached for a path, such as <c>path:hello-world</c>.</summary>
    /// <param name="path">Lower-case, without leading or trailing slash.</param>
    public static string Path(string path) => "path:" + path;
}
