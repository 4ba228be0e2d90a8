using System.Globalization;
using System.Threading.Channels;
using Blog.Core.Jobs;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>The job that compresses often served pages once more, at the best level.</summary>
public sealed class Recompression(PageCacheOptions options) : Job
{
    /// <summary>Larger pages would keep a processor busy for seconds.</summary>
    private const int MaxBody = 512 << 10;

    private readonly Channel<(PageCacheEntry Slot, CachedPage Page)> waiting =
        Channel.CreateBounded<(PageCacheEntry, CachedPage)>(
            new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public override string Name => "Compress popular pages";

    /// <summary>Notes a serve, and lets the page be compressed again when it has had enough of them.</summary>
    public void Note(PageCacheEntry slot, CachedPage page)
    {
        if (page.NoteServe() == options.ServesBeforeRecompression
            && page is { Encoding: not PageEncoding.Plain, ETag: not null, IsSmall: false, Body.Length: <= MaxBody })
        {
            waiting.Writer.TryWrite((slot, page));
            Wake();
        }
    }

    public override Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && waiting.Reader.TryRead(out var next))
        {
            // One that cannot be compressed again stays as it is; the others come in the next run.
            if (Smaller(next.Page) is { } smaller)
            {
                services.GetRequiredService<PageStore>().Replace(next.Slot, next.Page, smaller);
            }
        }

        return Task.FromResult(UntilWoken);
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
