using Blog.Content.Archive;
using Blog.Content.Articles;
using Blog.Content.Articles.Admin;
using Blog.Content.Categories;
using Blog.Content.Data;
using Blog.Content.Feeds;
using Blog.Content.Import;
using Blog.Content.Markdown;
using Blog.Content.Media;
using Blog.Content.Navigation;
using Blog.Content.Pages;
using Blog.Content.Permalinks;
using Blog.Content.Related;
using Blog.Content.Robots;
using Blog.Content.Search;
using Blog.Content.Sharing;
using Blog.Content.Sitemaps;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Content.Views;
using Blog.Core.Admin;
using Blog.Core.Cli;
using Blog.Core.Data;
using Blog.Core.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content;

/// <summary>What readers read: articles, categories, tags, authors, pages, and how they are written.</summary>
public static class ContentModule
{
    /// <param name="services">The program's services.</param>
    /// <param name="mediaFolder">Absolute path of the folder that holds pictures.</param>
    public static IServiceCollection AddContent(this IServiceCollection services, string mediaFolder)
    {
        services.AddSingleton<IModelContributor, ContentModel>();
        services.AddContentTags();
        services.AddSingleton<MarkdownRenderer>();
        services.AddHostedService<Rerendering>();
        services.AddScoped<ArticleDesk>();
        services.AddScoped<PageDesk>();
        services.AddScoped<FormerAddress>();
        services.AddSingleton(NamedArticles.Names);
        services.AddSingleton(NamedTerms.Names);
        services.AddHostedService<ScheduledPublisher>();
        services.AddScoped<FeedReader>();
        services.AddScoped<FeedPress>();
        services.AddScoped<SitemapReader>();
        services.AddSingleton<SitemapParts>();
        services.AddSingleton<RobotsText>();
        services.AddSingleton<SiteMenu>();
        services.AddSingleton<ArticleCounts>();
        services.AddSingleton<ArchiveCalendar>();
        services.AddScoped<TagBook>();
        services.AddScoped<TagDesk>();
        services.AddScoped<CategoryDesk>();
        services.AddSingleton(new MediaFolder(mediaFolder));
        services.AddSingleton(p => new PictureProcessor(p.GetRequiredService<MediaFolder>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<PictureDesk>();
        services.AddScoped<IPictureShelf, PictureShelf>();
        services.AddSingleton<SiteIcons>();
        services.AddSingleton<SharePictures>();
        services.AddSingleton<ShareArtist>();
        services.AddHostedService<SharePictureJob>();
        services.AddScoped<PictureSources>();
        services.AddAdminMenu(
            new("Pages", "/admin/pages", "page", 20),
            new("Categories", "/admin/categories", "folder", 30),
            new("Tags", "/admin/tags", "tag", 35),
            new("Sharing", "/admin/sharing", "link", 135),
            new("Crawlers", "/admin/robots", "globe", 140));
        services.AddArticlesAdmin();
        services.AddScoped<PictureUses>();
        services.AddScoped<PictureRemoval>();
        services.AddAdminMenu(new AdminMenuEntry("Pictures", "/admin/pictures", "picture", 40));
        services.AddViews();
        services.AddImport();
        services.AddScoped<ArticleSearch>();
        services.AddSingleton<CategoryShelf>();
        services.AddSingleton<TagRegister>();
        services.AddScoped<SearchRebuilding>();
        services.AddHostedService<SearchIndexCheck>();
        services.AddScoped<NeighbourMending>();
        services.AddHostedService<NeighbourJob>();
        services.AddCliVerb(SearchVerb.Verb);
        return services;
    }

    /// <summary>Serves pictures under <c>/media</c>; stands before routing, as pictures need none of what comes after.</summary>
    public static IApplicationBuilder UseMedia(this IApplicationBuilder app) =>
        app.UseStaticFiles(MediaFiles.Options(
            app.ApplicationServices.GetRequiredService<MediaFolder>(), app.ApplicationServices.GetRequiredService<SharePictures>(), app.ApplicationServices.GetRequiredService<SiteIcons>()));
}
