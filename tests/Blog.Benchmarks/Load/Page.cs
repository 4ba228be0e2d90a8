using System.IO.Compression;
using System.Net;

namespace Blog.Benchmarks.Load;

/// <summary>The example article as one request gets it: headers and, once compressed, the very bytes.</summary>
public sealed class Page
{
    /// <summary>The longest example article: 1,700 words.</summary>
    public const string Path = "/sqlite-in-production";

    /// <summary>A person's browser: the program counts crawlers and tools apart.</summary>
    public const string Browser =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    // Each server writes these itself, as the answer at hand needs them.
    private static readonly string[] Own =
        ["Date", "Server", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Content-Encoding", "Content-Type"];

    /// <summary>Whether the program compressed it; where it does not, the bytes below are compressed here.</summary>
    public required bool IsCompressed { get; init; }

    public required byte[] Gzip { get; init; }

    public required byte[] Plain { get; init; }

    public required string ContentType { get; init; }

    public required string? ETag { get; init; }

    /// <summary>All headers but those that any server writes by itself.</summary>
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    /// <summary>Asks for the article as a browser does that takes gzip.</summary>
    public static async Task<Page> AskAsync(string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var answer = await client.SendAsync(Request(address));
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var compressed = answer.Content.Headers.ContentEncoding.Contains("gzip");
        return new()
        {
            IsCompressed = compressed,
            Gzip = compressed ? bytes : Compress(bytes),
            Plain = compressed ? Decompress(bytes) : bytes,
            ContentType = answer.Content.Headers.ContentType?.ToString() ?? "text/html; charset=utf-8",
            ETag = answer.Headers.TryGetValues("ETag", out var tags) ? tags.Single() : null,
            Headers = [.. answer.Headers.Concat(answer.Content.Headers)
                .Where(h => !Own.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
                .SelectMany(h => h.Value.Select(value => (h.Key, value)))],
        };
    }

    /// <summary>Whether the server answers 304 to who has this page already.</summary>
    public static async Task<bool> IsRevalidatedAsync(string address, string etag)
    {
        using var client = new HttpClient();
        using var request = Request(address);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.NotModified;
    }

    public static HttpRequestMessage Request(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address + Path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        request.Headers.TryAddWithoutValidation("User-Agent", Browser);
        return request;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(target);
        return target.ToArray();
    }
}
