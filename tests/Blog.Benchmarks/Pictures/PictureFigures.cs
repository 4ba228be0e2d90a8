using System.Diagnostics;
using Blog.Benchmarks.Witness;

namespace Blog.Benchmarks.Pictures;

/// <summary>
/// The verb "pictures": resident memory of the program before an upload, at its most, and ten seconds after it. Each kind has a
/// program of its own; the last row takes all of them in one, four at a time.
/// </summary>
public static class PictureFigures
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var only = args.SkipWhile(a => a != "--only").Skip(1).FirstOrDefault() ?? "";
        var program = BlogProgram.Find([.. args.TakeWhile(a => a != "--only")]);
        Console.WriteLine("| upload | bytes | answer | seconds | before | peak | 10 s after |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var uploads = LargePictures.All.Where(p => p.Name.Contains(only, StringComparison.Ordinal))
            .Select(p => (p.Name, Bytes: p.Make())).ToList();
        foreach (var (name, bytes) in uploads)
        {
            await MeasureAsync(program, name, [bytes], 1);
        }

        await MeasureAsync(program, "all of them, four at a time", [.. uploads.Select(u => u.Bytes)], 4);
        return 0;
    }

    private static async Task MeasureAsync(string program, string name, IReadOnlyList<byte[]> uploads, int atOnce)
    {
        var folder = Machine.NewFolder();
        try
        {
            await using var blog = BlogProgram.Serve(
                program, folder, [.. RecordedBlog.Owner, "--Example:Content=false", "--Log:Format=none"]);
            await blog.FirstPageAsync();
            using var owner = await RecordedBlog.SignInAsync(blog.Address);
            var before = blog.Megabytes;
            blog.ForgetPeak();
            var (answers, seconds) = await UploadAsync(owner, uploads, atOnce);
            var peak = blog.PeakMegabytes;
            await Task.Delay(Calm);
            Console.WriteLine(
                $"| {name} | {uploads.Sum(u => u.Length):N0} | {string.Join(' ', answers.Distinct())} | {seconds:0.0} "
                    + $"| {before:0} | {peak:0} | {blog.Megabytes:0} |");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(IReadOnlyList<int> Answers, double Seconds)> UploadAsync(
        Visitor owner, IReadOnlyList<byte[]> uploads, int atOnce)
    {
        const string list = "/admin/pictures";
        var token = ShownForm.On(await owner.GetAsync(list)).First(f => f.Action == list).Emptied.First();
        var answers = new int[uploads.Count];
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, uploads.Count, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, _) =>
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(token.Value), token.Key },
                { new ByteArrayContent(uploads[i]), "file", "picture" },
            };
            answers[i] = (await owner.SendAsync(HttpMethod.Post, list, form, ("Accept", "application/json"))).Status;
        });
        return (answers, watch.Elapsed.TotalSeconds);
    }
}
