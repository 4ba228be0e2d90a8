using Blog.Content.Addresses;
using Blog.Content.Archive;
using Blog.Content.Articles;
using Blog.Content.Articles.Admin;
using Blog.Content.Authors;
using Blog.Content.Authors.Admin;
using Blog.Content.Categories;
using Blog.Content.Example;
using Blog.Content.Feeds;
using Blog.Content.Navigation;
using Blog.Content.Pages;
using Blog.Content.Reading.Admin;
using Blog.Content.Related;
using Blog.Content.Rerendering;
using Blog.Content.Robots;
using Blog.Content.Search;
using Blog.Content.Sharing;
using Blog.Content.Sitemaps;
using Blog.Content.Slugs;
using Blog.Content.Tags;
using Blog.Content.Views;
using Blog.Content.Writing;
using Blog.Core.Admin;
using Blog.Core.Cli;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Jobs;
using Blog.Core.Modules;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Media.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content;

/// <summary>What readers read: articles, categories, tags, authors, pages, and how they are written.</summary>
public sealed class ContentModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup)
    {
        services.AddSingleton<IModelContributor, ArticleTagDates>();
        // What is most like an article is looked for in the search index, too, so that comes first.
        services.AddSingleton<IModelContributor, SearchIndexer>();
        services.AddSingleton<IModelContributor, NeighbourUpkeep>();
        services.AddSingleton<ArticleEvents>();
        services.AddSingleton<IModelContributor>(p => p.GetRequiredService<ArticleEvents>());
        services.AddSingleton<PageEvents>();
        services.AddSingleton<IModelContributor>(p => p.GetRequiredService<PageEvents>());
        services.AddArticleCacheTags().AddPageCacheTags().AddCategoryCacheTags().AddAuthorCacheTags().AddTagCacheTags();
        services.AddPageTags<Permalink>(entry => entry.Property(p => p.Path).OldAndNew().Select(PageTags.Path));
        services.AddSingleton(AuthorPictureUses.Source);
        services.AddSingleton(PagePictureUses.Source);
        services.AddSingleton(ArticlePictureUses.Source);
        services.AddScoped<SlugRefusals>();
        services.AddSingleton(new SlugOwner(
            Article.TargetType, (db, id, ct) => db.Articles.Where(a => a.Id == id).Select(a => a.Title).FirstOrDefaultAsync(ct)));
        services.AddSingleton(new SlugOwner(
            StaticPage.TargetType, (db, id, ct) => db.Pages.Where(p => p.Id == id).Select(p => p.Title).FirstOrDefaultAsync(ct)));
        services.AddScoped<ArticlePreview>();
        services.AddJob<RerenderJob>();
        services.AddJob<RefoldJob>();
        services.AddScoped<ArticleDesk>();
        services.AddScoped<PageDesk>();
        services.AddScoped<FormerPath>();
        services.AddSingleton(NamedArticles.Names);
        services.AddSingleton(NamedTerms.Names);
        services.AddJob<ScheduledPublisher>();
        services.AddScoped<KnownAddresses>();
        services.AddAddressAliases(
            FeedFormat.RssFile, "feed", "rss", "rss.xml", "rss2.xml", "index.xml", "feed.rss", "feed/rss", "feed/rss2",
            "feed/rdf", "feeds/posts/default?alt=rss", "feeds/posts/summary?alt=rss");
        services.AddAddressAliases(
            FeedFormat.AtomFile, "atom", "feed/atom", "feeds/posts/default", "feeds/posts/summary", "feeds/posts/full");
        services.AddAddressAliases(
            FeedFormat.JsonFile, "feed/json", "feeds/posts/default?alt=json", "feeds/posts/summary?alt=json");
        services.AddAddressAliases("sitemap.xml", "sitemap_index.xml", "wp-sitemap.xml");
        services.AddScoped<FeedReader>();
        services.AddSingleton<FeedTimes>();
        services.AddScoped<FeedResponder>();
        services.AddScoped<SitemapReader>();
        services.AddSingleton<SitemapParts>();
        services.AddContentLists();
        services.AddSingleton<RobotsText>();
        services.AddSingleton<SiteMenu>();
        services.AddSingleton<ArticleCounts>();
        services.AddSingleton<ArchiveCalendar>();
        services.AddScoped<TagFinder>();
        services.AddScoped<TagDesk>();
        services.AddScoped<CategoryDesk>();
        services.AddSingleton<SharePictures>();
        services.AddSingleton(p => new MediaFileSource(p.GetRequiredService<SharePictures>().FileAt));
        services.AddSingleton<SharePictureRenderer>();
        services.AddJob<SharePictureJob>();
        services.AddScoped<PictureSources>();
        services.AddArticlesAdmin();
        services.AddAdminMenu(
            new("Pages", "/admin/pages", "page", AdminMenuGroup.Writing),
            new("Categories", "/admin/categories", "folder", AdminMenuGroup.Writing),
            new("Tags", "/admin/tags", "tag", AdminMenuGroup.Writing),
            new("Sharing", "/admin/sharing", "link", AdminMenuGroup.Delivery),
            new("robots.txt", "/admin/robots", "globe", AdminMenuGroup.Delivery));
        services.AddAuthorsAdmin();
        services.AddViews();
        services.AddScoped<ArticleSearch>();
        services.AddSingleton<CategorySnapshot>();
        services.AddSingleton<TagDirectory>();
        services.AddScoped<SearchRebuilding>();
        services.AddJob<SearchIndexCheck>();
        services.AddScoped<NeighbourMending>();
        services.AddJob<NeighbourJob>();
        services.AddCliVerb(SearchVerb.Verb);
        services.AddExampleFiller<ExampleProfiles>();
        services.AddExampleFiller<ExampleViews>();
        services.AddExampleKind<ExampleArticles>();
        services.AddExampleKind<ExamplePages>();
        services.AddExampleKind<ExampleCategories>();
        services.AddExampleKind<ExampleTags>();
        services.AddExampleKind<ExampleAuthors>();
        services.AddExampleKind<ExampleViewDays>();
    }
}
