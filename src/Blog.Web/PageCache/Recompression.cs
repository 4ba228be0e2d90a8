using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>Background service that compresses often served pages once more, at the best level.</summary>
public sealed class Recompression(IServiceProvider services, PageCacheOptions options, ILogger<Recompression> log)
    : BackgroundService
{
    /// <summary>Larger pages would keep a processor busy for seconds.</summary>
    private const int MaxBody = 512 << 10;

    private readonly Channel<(PageCacheEntry Slot, CachedPage Page)> waiting =
        Channel.CreateBounded<(PageCacheEntry, CachedPage)>(
            new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Notes a serve, and lets the page be compressed again when it has had enough of them.</summary>
    public void Note(PageCacheEntry slot, CachedPage page)
    {
        if (page.NoteServe() == options.ServesBeforeRecompression
            && page is { Encoding: not PageEncoding.Plain, ETag: not null, IsSmall: false, Body.Length: <= MaxBody })
        {
            waiting.Writer.TryWrite((slot, page));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (slot, page) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (Smaller(page) is { } smaller)
                {
                    // Asked for only here: the store's server knows this service.
                    services.GetRequiredService<PageStore>().Replace(slot, page, smaller);
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException or OutOfMemoryException)
            {
                log.LogWarning(e, "A page could not be compressed again; it stays as it is");
            }
        }
    }

    /// <summary>The page in fewer bytes; null when it does not get smaller.</summary>
    public static CachedPage? Smaller(CachedPage page)
    {
        if (page.Headers.All(h => h.Key != "Content-Encoding"))
        {
            return null;
        }

        var body = PageCompression.CompressSmall(PageCompression.Decompress(page.Body, page.Encoding), page.Encoding);
        return body.Length >= page.Body.Length ? null : new()
        {
            Status = page.Status,
            Body = body,
            Encoding = page.Encoding,
            Variant = page.Variant,
            Cells = page.Cells,
            ETag = page.SmallTag,
            LastModified = page.LastModified,
            Headers = [.. page.Headers.Select(h => h.Key switch
            {
                "ETag" => KeyValuePair.Create(h.Key, new StringValues(page.SmallTag)),
                "Content-Length" =>
                    KeyValuePair.Create(h.Key, new StringValues(body.Length.ToString(CultureInfo.InvariantCulture))),
                _ => h,
            })],
        };
    }
}
