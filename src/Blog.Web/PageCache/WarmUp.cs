using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.PageCache;

/// <summary>The job that warms the cache up after the start: it composes the home page and the newest articles.</summary>
internal sealed class WarmUp(InnerRequests inner, PageCacheOptions options, SettingsStore settings) : StartJob
{
    // The content codings that almost all browsers get.
    private static readonly string[] Codings = ["br", "gzip"];

    // Until the base address is set: what the internet is shown then (RFC 6761, invalid).
    private const string NoHost = "blog.invalid";

    public override string Name => "Warm up the page cache";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!options.Enabled || options.WarmUp == 0)
        {
            return;
        }

        foreach (var path in await PathsAsync(services.GetRequiredService<BlogDbContext>(), ct))
        {
            await ComposeAsync(path, ct);
        }
    }

    private async Task<IReadOnlyList<string>> PathsAsync(BlogDbContext db, CancellationToken ct)
    {
        var newest = await db.Set<Article>().Published()
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => "/" + a.Slug)
            .Take(options.WarmUp)
            .ToListAsync(ct);
        return ["/", .. newest];
    }

    private async Task ComposeAsync(string path, CancellationToken ct)
    {
        var host = Uri.TryCreate(settings.Get<SiteSettings>().BaseAddress, UriKind.Absolute, out var address)
            ? address.Authority
            : NoHost;
        foreach (var coding in Codings)
        {
            ct.ThrowIfCancellationRequested();
            await inner.AskAsync(path, host, coding);
        }
    }
}
