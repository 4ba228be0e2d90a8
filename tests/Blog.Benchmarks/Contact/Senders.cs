using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Contact;

/// <summary>Visitors who open the contact page, wait as a person does, and send its form, many at a time.</summary>
internal sealed partial class Senders : IDisposable
{
    private readonly HttpClient client;

    public Senders(string address)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1_000 })
        {
            BaseAddress = new Uri(address),
            Timeout = TimeSpan.FromMinutes(2),
        };
        client.DefaultRequestHeaders.Add("Origin", address);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>Sends so many messages, each with a token of its own.</summary>
    /// <param name="series">What their texts begin with.</param>
    /// <param name="atOnce">How many are on their way at any time.</param>
    /// <param name="answered">Told after each answer how many there are.</param>
    public async Task<IReadOnlyList<Answer>> SendAsync(string series, int count, int atOnce, Func<int, Task>? answered = null)
    {
        var tokens = new string[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) =>
            tokens[i] = Token().Match(await client.GetStringAsync(new Uri("/contact", UriKind.Relative), ct)).Groups[1].Value);
        await Task.Delay(3_500);
        var answers = new Answer[count];
        var done = 0;
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, ct) =>
        {
            answers[i] = await SendOneAsync(series, i, tokens[i]);
            if (answered is not null)
            {
                await answered(Interlocked.Increment(ref done));
            }
        });
        return answers;
    }

    public static double P95(IReadOnlyList<Answer> answers) => Percentile(answers, 0.95);

    public static double Percentile(IReadOnlyList<Answer> answers, double share)
    {
        var sorted = answers.Select(a => a.Milliseconds).Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> SendOneAsync(string series, int i, string token)
    {
        var text = $"{series} number {i}: a letter about the article on keyset paging, written at desk {i * 7}.";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/contact")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["token"] = token,
                ["Topic"] = "general",
                ["Sender"] = $"Reader {i}",
                ["Email"] = $"{series}{i}@example.net",
                ["Text"] = text,
            }),
        };
        request.Headers.Add("X-Forwarded-For", $"10.{series.Length + (i / 250)}.{i % 250}.9");
        var watch = Stopwatch.StartNew();
        try
        {
            using var response = await client.SendAsync(request);
            return new(text, response.StatusCode == HttpStatusCode.Redirect, watch.Elapsed.TotalMilliseconds);
        }
        catch (HttpRequestException)
        {
            return new(text, false, watch.Elapsed.TotalMilliseconds);
        }
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>What became of one post.</summary>
/// <param name="Thanked">Whether the visitor was sent to the page that says thank you.</param>
internal sealed record Answer(string Text, bool Thanked, double Milliseconds);
