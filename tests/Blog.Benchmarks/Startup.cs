namespace Blog.Benchmarks;

/// <summary>
/// How long a person waits from <c>dotnet Blog.Web.dll</c> to the first page, and how much memory the program holds then:
/// once on an empty folder that it fills with the example content, then on that folder.
/// </summary>
public static class Startup
{
    private const int Runs = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var program = BlogProgram.Find(args);
        var folder = Machine.NewFolder();
        try
        {
            var first = await MeasureAsync(program, folder);
            Console.WriteLine($"First run: {first.Seconds:0.00} s to the first 200, {first.Processor:0.00} s of processor time, "
                + "example content included");
            var figures = new List<Figure>();
            for (var i = 0; i < Runs; i++)
            {
                figures.Add(await MeasureAsync(program, folder));
                Console.WriteLine(
                    $"  {figures[^1].Seconds:0.00} s to the first 200, {figures[^1].Processor:0.00} s of processor time, "
                        + $"{figures[^1].Megabytes:0} MB resident after it");
            }

            Console.WriteLine($"Best of {Runs}: {figures.Min(f => f.Seconds):0.00} s (under 2 is wanted), "
                + $"{figures.Min(f => f.Processor):0.00} s of processor time, "
                + $"{figures.Min(f => f.Megabytes):0} MB (under 130)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Figure> MeasureAsync(string program, string folder)
    {
        await using var blog = BlogProgram.Serve(program, folder);
        await blog.FirstPageAsync();
        return new(blog.Seconds, blog.ProcessorSeconds, blog.Megabytes);
    }

    private sealed record Figure(double Seconds, double Processor, double Megabytes);
}
