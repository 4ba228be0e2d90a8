using System.IO.Compression;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Blog.Web.PageCache;

/// <summary>The page cache: readers' pages composed once per change and kept compressed.</summary>
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
        services.AddSingleton<PagePolicy>();
        services.AddSingleton<PagePipeline>();
        services.AddSingleton<Recompression>();
        services.AddHostedService(p => p.GetRequiredService<Recompression>());
        services.AddHostedService<WarmUp>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PagePolicy>((o, policy) =>
        {
            o.MaximumBodySize = MaxBody;
            // Where it keeps the pages itself.
            o.SizeLimit = (long)options.Megabytes << 20;
            o.UseCaseSensitivePaths = true;
            o.AddBasePolicy(policy);
        });
        if (options.Front)
        {
            services.AddSingleton<IOutputCacheStore, NoSecondCopy>();
        }

        services.AddCompression();
    }

    /// <summary>Stands first, so that a kept page passes nothing else.</summary>
    public static void UsePageFront(this WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<PagePipeline>();
        app.Use(next => pipeline.Begin = next);
        app.UseMiddleware<PageFront>();
    }

    /// <summary>Stands after routing: only then is it known what kind of page is asked for.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        app.UseMiddleware<PageMiddleware>();
        app.UseOutputCache();
        app.UseMiddleware<PageComposer>();
        app.UseResponseCompression();
    }

    /// <summary>
    /// Leaves the error pages of all other requests to the status pages further out, which see what has become of them there.
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
        // What is served often is compressed again.
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}

/// <summary>The program's own pipeline, for the requests by which it fills its cache.</summary>
public sealed class PagePipeline
{
    public RequestDelegate? Begin { get; set; }
}
