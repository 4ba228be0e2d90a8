using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Scale;

/// <summary>One generated blog being served, asked by a reader and by its owner.</summary>
public sealed partial class ScaleSite : IAsyncDisposable
{
    private const string Email = "owner@example.org";
    private const string Password = "a hundred thousand herons";

    private readonly BlogProgram program;
    private readonly HttpClient reader;
    private readonly HttpClient owner;

    private ScaleSite(BlogProgram program)
    {
        this.program = program;
        reader = new HttpClient { BaseAddress = new Uri(program.Address) };
        owner = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(program.Address) };
    }

    public double Megabytes => program.Megabytes;

    /// <summary>Processor time of the program so far, in seconds.</summary>
    public double ProcessorSeconds => program.ProcessorSeconds;

    /// <summary>Starts the program and waits for its first page; the page cache is off, so that each page is composed.</summary>
    public static async Task<ScaleSite> StartAsync(string dll, string folder)
    {
        var site = new ScaleSite(BlogProgram.Serve(dll, folder,
            "--Cache:Enabled=false", "--Blog:Owner:Name=Ada Example", $"--Blog:Owner:Email={Email}",
            $"--Blog:Owner:Password={Password}"));
        await site.program.FirstPageAsync();
        site.StartSeconds = site.program.Seconds;
        return site;
    }

    /// <summary>Wall time from the start of the process to its first 200.</summary>
    public double StartSeconds { get; private set; }

    public async Task SignInAsync()
    {
        using var answer = await PostAsync("/sign-in", "/sign-in", ("Email", Email), ("Password", Password));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Not signed in: {answer.StatusCode}.");
        }
    }

    /// <summary>Asks once.</summary>
    /// <returns>Milliseconds until the last byte, the number of bytes, and whether there is such a page.</returns>
    public async Task<(double Milliseconds, int Bytes, bool Exists)> AskAsync(string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await ClientOf(path).GetAsync(new Uri(path, UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound
            ? (taken, bytes.Length, answer.StatusCode == HttpStatusCode.OK)
            : throw new InvalidOperationException($"{path}: {answer.StatusCode}.");
    }

    /// <summary>Publishes a draft, asks as a reader until it is there, and takes it back.</summary>
    /// <returns>Milliseconds from sending the form to the reader's page.</returns>
    public async Task<double> PublishAsync(long id, string slug)
    {
        var edit = $"/admin/articles/{id}";
        var page = await owner.GetStringAsync(new Uri(edit, UriKind.Relative));
        var began = Stopwatch.GetTimestamp();
        using (await SendAsync($"{edit}/publication", page))
        {
            while (!(await AskAsync("/" + slug)).Exists)
            {
                if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(10))
                {
                    throw new TimeoutException($"/{slug} does not appear.");
                }
            }
        }

        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        (await PostAsync(edit, $"{edit}/unpublication")).Dispose();
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        owner.Dispose();
        await program.DisposeAsync();
    }

    private HttpClient ClientOf(string path) => path.StartsWith("/admin", StringComparison.Ordinal) ? owner : reader;

    private async Task<HttpResponseMessage> PostAsync(
        string formPath, string path, params (string Name, string Value)[] fields) =>
        await SendAsync(path, await owner.GetStringAsync(new Uri(formPath, UriKind.Relative)), fields);

    private async Task<HttpResponseMessage> SendAsync(string path, string page, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Name, f => f.Value);
        form["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using var content = new FormUrlEncodedContent(form);
        var answer = await owner.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.StatusCode is HttpStatusCode.Redirect
            ? answer
            : throw new InvalidOperationException($"{path}: {answer.StatusCode}.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
