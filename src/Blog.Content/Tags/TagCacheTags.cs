using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Tags;

/// <summary>The cache tags of pages that show tags (the words under which articles are filed).</summary>
public static class TagCacheTags
{
    public static string Of(long id) => $"tag:{id}";

    /// <summary>On the lists of a tag's articles.</summary>
    public static string Articles(long id) => $"tag:{id}:articles";

    internal static IServiceCollection AddTagCacheTags(this IServiceCollection services) => services
        .AddPageTags<Tag>(entry =>
            [
                DirectoryCacheTags.All,
                Of(entry.Entity.Id),
                .. entry.Property(t => t.Slug).OldAndNew().Select(s => PageTags.Path(Tag.PathOf(s))),
            ])
        .AddPageTags<ArticleTag>(entry => entry.Property(j => j.TagId).OldAndNew().Select(Articles));
}
