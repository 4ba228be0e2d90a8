namespace Blog.Benchmarks.Witness;

/// <summary>Records all that the program answers, and compares two recordings: what was moved must answer as before.</summary>
public static class WitnessVerb
{
    private static readonly string[] Languages = ["en", "de", "ur"];

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await DoAsync(args);
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or FormatException)
        {
            // Caught, so that what was started is ended and what was made for it is removed.
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static async Task<int> DoAsync(string[] args)
    {
        switch (args)
        {
            case ["record", var folder]:
                return await RecordAsync(folder, BlogProgram.Find([]));
            case ["record", var folder, "--program", var program]:
                return await RecordAsync(folder, BlogProgram.Find([program]));
            case ["compare", var before, var after]:
                return Compare(before, after, null);
            case ["compare", var before, var after, "--expected", var file]:
                return Compare(before, after, file);
            default:
                Console.WriteLine("witness record FOLDER [--program Blog.Web.dll]");
                Console.WriteLine("witness compare BEFORE AFTER [--expected FILE]");
                return 1;
        }
    }

    private static int Compare(string before, string after, string? expected) =>
        new Comparison(Recording.Read(before), Recording.Read(after), Expected.Read(expected)).Print() ? 0 : 1;

    private static async Task<int> RecordAsync(string folder, string program)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.WriteLine($"{folder} is not empty.");
            return 1;
        }

        // Every program that is started from here has its clock stopped.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", typeof(WitnessVerb).Assembly.Location);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var blog = new RecordedBlog(program);
        await blog.SowAsync();
        Normal.Know(StoredThings.Pictures(blog.In("en")));
        var recording = new Recording(folder);
        foreach (var language in Languages)
        {
            await RecordAsync(blog, language, recording);
            Console.WriteLine($"{language}: {recording.Count:N0} answers so far, {watch.Elapsed.TotalSeconds:0} s");
        }

        await RecordEmptyAsync(blog, recording);
        await new Verbs(program, blog.In("en"), recording).RecordAsync();
        Console.WriteLine($"{recording.Count:N0} answers in {watch.Elapsed.TotalSeconds:0} s, in {folder}");
        return 0;
    }

    private static async Task RecordEmptyAsync(RecordedBlog blog, Recording recording)
    {
        await using var server = await blog.ServeEmptyAsync();
        using var reader = new Visitor(server.Address);
        foreach (var answer in await new Crawl(reader, _ => true).FromAsync(Tour.Entrances))
        {
            recording.Write("empty", Normal.Of(answer));
        }

        await server.StopAsync();
    }

    private static async Task RecordAsync(RecordedBlog blog, string language, Recording recording)
    {
        var folder = blog.In(language);
        await using (var server = await blog.ServeAsync(folder))
        {
            await new Tour(server.Address, folder, language, recording).GoAsync();
            await server.StopAsync();
        }

        StoredThings.Write(folder, language, recording);
    }
}
