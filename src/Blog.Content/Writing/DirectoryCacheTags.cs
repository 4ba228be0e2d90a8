namespace Blog.Content.Writing;

/// <summary>The cache tag of pages that list all categories, tags, authors and pages: sitemap, feeds.</summary>
public static class DirectoryCacheTags
{
    public const string All = "directory";
}
