using System.IO.Compression;
using Blog.Core.Jobs;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Blog.Web.PageCache;

/// <summary>Registers the page cache: readers' pages are composed once per change and stored compressed.</summary>
public static class PageCacheModule
{
    // 1.7 times a page's size in the slowest case: far below what a feed of full texts needs.
    private const long MaxBody = 16 << 20;

    public static void AddPageCache(this IServiceCollection services, IConfiguration configuration)
    {
        var options = PageCacheOptions.From(configuration);
        services.AddSingleton(options);
        services.AddSingleton<PageStore>();
        services.AddSingleton<PageServer>();
        services.AddSingleton<CachedOrigins>();
        services.AddSingleton<PagePolicy>();
        services.AddSingleton<PagePipeline>();
        services.AddSingleton<InnerRequests>();
        services.AddJob<Recompression>();
        services.AddJob<WarmUp>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PagePolicy>((o, policy) =>
        {
            o.MaximumBodySize = MaxBody;
            // Counts only where OutputCache stores the pages itself, without CachedPageMiddleware.
            o.SizeLimit = (long)options.Megabytes << 20;
            o.UseCaseSensitivePaths = true;
            o.AddBasePolicy(policy);
        });
        if (options.Front)
        {
            services.AddSingleton<IOutputCacheStore, NullOutputCacheStore>();
        }

        services.AddCompression();
    }

    /// <summary>
    /// Adds the middleware that sends cached pages. It stands first, so that a cached page passes no other middleware.
    /// </summary>
    public static void UsePageFront(this WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<PagePipeline>();
        app.Use(next => pipeline.Begin = next);
        app.UseMiddleware<CachedPageMiddleware>();
    }

    /// <summary>
    /// Adds the middleware that fills the cache. It stands after routing, as only the action says whether its page is cached.
    /// </summary>
    public static void UsePageCache(this WebApplication app)
    {
        app.UseMiddleware<OneRedirect>();
        app.UseMiddleware<CanonicalPath>();
        app.UseMiddleware<UnknownAddress>();
        app.UseMiddleware<PageCacheMiddleware>();
        app.UseOutputCache();
        app.UseMiddleware<PageHeadersMiddleware>();
        app.UseResponseCompression();
    }

    /// <summary>
    /// Turns the inner status code pages off for requests that are not cached. The outer ones, which see the final status,
    /// compose their error pages.
    /// </summary>
    public static void UseErrorPagesOfKeptOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<PageFlight>() is null && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    });

    private static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<QuickBrotli>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json",
                "text/markdown", "image/svg+xml",
            ];
        });
        // The fastest level will do here: pages that are served often are recompressed.
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}

/// <summary>The program's middleware pipeline, for the requests that the program asks itself.</summary>
public sealed class PagePipeline
{
    public RequestDelegate? Begin { get; set; }
}
