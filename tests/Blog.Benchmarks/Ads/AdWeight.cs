using System.IO.Compression;
using Blog.Benchmarks.Load;

namespace Blog.Benchmarks.Ads;

/// <summary>What a text ad adds to the article's compressed page, its styles and its script's tag among it.</summary>
internal static class AdWeight
{
    private const int Wanted = 400;
    private const int Window = 22;

    public static async Task<bool> PrintAsync(string program, string folder)
    {
        var ads = new AdSpace(folder);
        var (without, with) =
            (await HtmlAsync(program, folder, ads.Clear), await HtmlAsync(program, folder, () => ads.Fill(count: 1)));
        var isLight = true;
        // At once, and after some serves.
        foreach (var quality in new[] { 5, 11 })
        {
            var (before, after) = (Brotli(without, quality), Brotli(with, quality));
            isLight &= AdFigures.Say(
                after - before < Wanted,
                $"A text ad in the article, brotli {quality}: {before:N0} bytes without, {after:N0} with, "
                    + $"{after - before} more (under {Wanted} wanted).");
        }

        return isLight;
    }

    private static async Task<byte[]> HtmlAsync(string program, string folder, Action prepare)
    {
        prepare();
        await using var blog = AdFigures.Serve(program, folder);
        await blog.FirstPageAsync();
        using var client = new HttpClient();
        var html = await client.GetByteArrayAsync(new Uri(blog.Address + Page.Path));
        await blog.StopAsync();
        return html;
    }

    private static int Brotli(byte[] bytes, int quality)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, target, out var written, quality, Window)
            ? written
            : throw new InvalidOperationException("It does not fit.");
    }
}
