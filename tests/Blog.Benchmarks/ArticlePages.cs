namespace Blog.Benchmarks;

/// <summary>
/// What one uncached page of the longest example article (1,700 words) costs the processor, warm, over one connection.
/// </summary>
public static class ArticlePages
{
    private const string Article = "/sqlite-in-production";
    private const int WarmUp = 4000;
    private const int Pages = 3000;
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Machine.NewFolder();
        try
        {
            await using var blog = BlogProgram.Serve(BlogProgram.Find(args), folder, "--Cache:Enabled=false");
            await blog.FirstPageAsync();
            using var client = new HttpClient { BaseAddress = new Uri(blog.Address) };
            var bytes = await ReadAsync(client, WarmUp);
            var best = double.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                var before = blog.ProcessorSeconds;
                await ReadAsync(client, Pages);
                var each = (blog.ProcessorSeconds - before) * 1000 / Pages;
                best = Math.Min(best, each);
                Console.WriteLine($"  {each:0.000} ms of processor time a page, over {Pages} pages");
            }

            Console.WriteLine($"Best of {Rounds}: {best:0.000} ms for a page of {bytes / 1024} KB (under 1 is wanted)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> ReadAsync(HttpClient client, int times)
    {
        var bytes = 0;
        for (var i = 0; i < times; i++)
        {
            bytes = (await client.GetByteArrayAsync(new Uri(Article, UriKind.Relative))).Length;
        }

        return bytes;
    }
}
