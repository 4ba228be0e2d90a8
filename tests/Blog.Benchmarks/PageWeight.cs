using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Blog.Benchmarks.Load;

namespace Blog.Benchmarks;

/// <summary>
/// What the longest example article (1,700 words, with bar, ad line, contents, two ads, verdict and all) costs a reader's line:
/// bytes, those of the response's headers among them, and requests.
/// </summary>
public static partial class PageWeight
{
    // The first window of a connection: ten segments of 1,460 bytes (RFC 6928).
    private const int Wanted = 14_600;
    private const int AtOnce = 5; // What the first readers get, as QuickBrotli of Blog.Web says.
    private const int Window = 22; // The most that every browser takes (RFC 7932, log2 of bytes).

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Machine.NewFolder();
        try
        {
            await using var blog = BlogProgram.Serve(BlogProgram.Find(args), folder);
            await blog.FirstPageAsync();
            using var client = new HttpClient();
            var html = await client.GetStringAsync(new Uri(blog.Address + Page.Path));
            Print(html);
            return IsLight(html, await HeadersAsync(client, blog.Address + Page.Path)) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The bytes of the status line and the headers, as a browser that takes Brotli gets them.
    private static async Task<int> HeadersAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await client.SendAsync(request);
        var lines = response.Headers.Concat(response.Content.Headers)
            .SelectMany(h => h.Value.Select(value => $"{h.Key}: {value}")).Prepend("HTTP/1.1 200 OK").Append("");
        return lines.Sum(line => Encoding.UTF8.GetByteCount(line) + "\r\n".Length);
    }

    private static void Print(string html)
    {
        var css = Style().Match(html).Groups[1].Value;
        var head = Head().Match(html).Groups[1].Value.Replace(css, "", StringComparison.Ordinal);
        var text = Text().Match(html).Value;
        var frame = html.Replace(css, "", StringComparison.Ordinal)
            .Replace(head, "", StringComparison.Ordinal)
            .Replace(text, "", StringComparison.Ordinal);
        Console.WriteLine(
            $"| part, each compressed alone | bytes | gzip | brotli {AtOnce} | brotli 11 |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var (name, part) in new[]
        {
            ("styles", css), ("head without them", head), ("text", text), ("all around it", frame), ("**the whole page**", html),
        })
        {
            Console.WriteLine($"| {name} | {Encoding.UTF8.GetByteCount(part):N0} | {Gzip(part):N0} | {Brotli(part, AtOnce):N0} | "
                + $"{Brotli(part, 11):N0} |");
        }
    }

    private static bool IsLight(string html, int headers)
    {
        var others = Loading().Matches(html).Select(m => m.Value).ToList();
        var pictures = Pictures().Count(html);
        Console.WriteLine(
            $"\nRequests: 1 for the page, {others.Count} for styles, scripts, fonts and frames, {pictures} for pictures, "
                + "1 for the icon.");
        others.ForEach(Console.WriteLine);
        // An article with code has a button that copies it, and one with an advertiser's ad asks whether it was seen: small
        // scripts that nothing waits for. All else has none.
        others.RemoveAll(o => o.Contains("src=\"/copy.js\"", StringComparison.Ordinal)
            && html.Contains("<figure class=\"code\"", StringComparison.Ordinal));
        others.RemoveAll(o => o.Contains("src=\"/seen.js\"", StringComparison.Ordinal)
            && html.Contains("<aside class=\"spot ", StringComparison.Ordinal));
        var bytes = Brotli(html, 11) + headers;
        Console.WriteLine(
            $"Ads: {Ads().Count(html)}. Headers {headers:N0} bytes and Brotli {bytes - headers:N0}: {bytes:N0} bytes "
                + $"(at most {Wanted:N0} is wanted); at once {Brotli(html, AtOnce) + headers:N0}");
        return others.Count == 0 && bytes <= Wanted;
    }

    private static int Brotli(string text, int quality)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, target, out var written, quality, Window)
            ? written
            : throw new InvalidOperationException("Brotli found no room.");
    }

    private static int Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)target.Length;
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<head>(.*?)</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("""<div class="prose">.*(?=<footer class="article-foot">)""", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex("""<(?:script(?! type="application/ld\+json")|iframe|embed|object|video|audio)\b[^>]*>|<link\b[^>]*rel="?(?:stylesheet|modulepreload|manifest|prefetch)[^>]*>|<link\b[^>]*rel="?preload(?![^>]*as="?image)[^>]*>""")]
    private static partial Regex Loading();

    [GeneratedRegex("<aside class=\"spot ")]
    private static partial Regex Ads();

    [GeneratedRegex("<img ")]
    private static partial Regex Pictures();
}
