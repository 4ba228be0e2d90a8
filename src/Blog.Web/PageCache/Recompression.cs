using System.IO.Compression;
using System.Threading.Channels;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.PageCache;

/// <summary>Compresses pages that are served often once more, in the background, as small as it goes.</summary>
public sealed class Recompression(IServiceProvider services, PageCacheOptions options) : BackgroundService
{
    /// <summary>Larger pages would keep a processor busy for seconds.</summary>
    private const int MaxBody = 512 << 10;

    private readonly Channel<(PageSlot Slot, CachedPage Page)> waiting = Channel.CreateBounded<(PageSlot, CachedPage)>(
        new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Notes a serve, and lets the page be compressed again when it has had enough of them.</summary>
    public void Note(PageSlot slot, CachedPage page)
    {
        if (page.NoteServe() == options.ServesBeforeRecompression && page is { Encoding: not PageEncoding.Plain, ETag: not null, FormerETag: null, Body.Length: <= MaxBody })
        {
            waiting.Writer.TryWrite((slot, page));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (slot, page) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (Smaller(page) is { } smaller)
            {
                // Asked for only here: the store's server knows this service.
                services.GetRequiredService<PageStore>().Replace(slot, page, smaller);
            }
        }
    }

    /// <summary>The page in fewer bytes (brotli quality 11, or zlib's best); null when it does not get smaller.</summary>
    public static CachedPage? Smaller(CachedPage page)
    {
        if (page.Headers.All(h => h.Key != "Content-Encoding"))
        {
            return null;
        }

        var body = Compress(page);
        if (body.Length >= page.Body.Length)
        {
            return null;
        }

        var tag = CachedPage.TagOf(body, page.Variant, page.Encoding);
        return new()
        {
            Status = page.Status, Body = body, Encoding = page.Encoding, Variant = page.Variant, Cells = page.Cells, ETag = tag, FormerETag = page.ETag,
            Headers = [.. page.Headers.Select(h => h.Key switch
            {
                "ETag" => KeyValuePair.Create(h.Key, new StringValues(tag)),
                "Content-Length" => KeyValuePair.Create(h.Key, new StringValues(body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))),
                _ => h,
            })],
        };
    }

    private static byte[] Compress(CachedPage page)
    {
        using var compressed = new MemoryStream();
        using (Stream from = page.Encoding == PageEncoding.Brotli
            ? new BrotliStream(new MemoryStream(page.Body), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(page.Body), CompressionMode.Decompress))
        using (Stream to = page.Encoding == PageEncoding.Brotli
            ? new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)
            : new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            from.CopyTo(to);
        }

        return compressed.ToArray();
    }
}
