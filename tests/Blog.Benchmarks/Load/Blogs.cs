namespace Blog.Benchmarks.Load;

/// <summary>
/// The program three times, each on its own copy of one filled folder: cached, cached by OutputCache alone, and uncached.
/// </summary>
public sealed class Blogs : IAsyncDisposable
{
    private readonly List<string> folders = [];
    private readonly List<BlogProgram> programs = [];

    private Blogs()
    {
    }

    public BlogProgram Cached => programs[0];

    public static async Task<Blogs> StartAsync(string program)
    {
        var blogs = new Blogs();
        try
        {
            await blogs.FillAsync(program);
            await blogs.ServeAsync(program);
            await blogs.ServeAsync(program, "--Cache:Front=false");
            await blogs.ServeAsync(program, "--Cache:Enabled=false");
            return blogs;
        }
        catch
        {
            await blogs.DisposeAsync();
            throw;
        }
    }

    /// <summary>A folder with the example content in it.</summary>
    public static async Task FillAsync(string program, string folder)
    {
        await using var blog = BlogProgram.Serve(program, folder);
        await blog.FirstPageAsync();
        await blog.StopAsync();
    }

    /// <summary>Lets each compile what it runs often.</summary>
    public async Task WarmAsync(int seconds)
    {
        foreach (var row in Ways)
        {
            await Wrk.DriveAsync(row, seconds);
        }
    }

    /// <summary>The table's rows; that of revalidation only where the page has an ETag and who sends it gets 304.</summary>
    public async Task<IReadOnlyList<Server>> RowsAsync(Page page)
    {
        if (page.ETag is { } etag && await Page.IsRevalidatedAsync(Cached.Address, etag))
        {
            return [.. Ways, Row("the program, 304", Cached, "If-None-Match: " + etag)];
        }

        Console.WriteLine("No row of revalidation: the page has no ETag, or it is not answered by 304.");
        return Ways;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in programs)
        {
            await program.DisposeAsync();
        }

        foreach (var folder in folders)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Server[] Ways =>
    [
        Row("the program, cached", Cached),
        Row("the program, OutputCache alone", programs[1]),
        Row("the program, uncached", programs[2]),
    ];

    private static Server Row(string name, BlogProgram blog, params string[] headers) =>
        new(name, blog.Address, () => blog.ProcessorSeconds, headers);

    private async Task FillAsync(string program)
    {
        folders.Add(Machine.NewFolder());
        await FillAsync(program, folders[0]);
    }

    private async Task ServeAsync(string program, params string[] settings)
    {
        folders.Add(Machine.NewFolder());
        Machine.Copy(folders[0], folders[^1]);
        programs.Add(BlogProgram.Serve(program, folders[^1], settings));
        await programs[^1].FirstPageAsync();
    }
}
