using System.Diagnostics;

namespace Blog.Benchmarks.Load;

/// <summary>
/// Thirty-two readers on kept connections, each asking for the article again
/// as soon as it has it; counts what was answered, and when.
/// </summary>
public sealed class Readers : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Wrk.Connections });
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly List<(double Seconds, long Answered)> samples = [];
    private readonly long most;
    private readonly Task all;
    private volatile bool isServerGone;
    private long asked;
    private long answered;

    /// <param name="address">Scheme, host and port.</param>
    /// <param name="most">How many requests they make altogether; they go on until
    /// the server is gone where it is more than it lives to see.</param>
    public Readers(string address, long most)
    {
        this.most = most;
        all = Task.WhenAll(
            [SampleAsync(), .. Enumerable.Range(0, Wrk.Connections).Select(_ => Task.Run(() => ReadAsync(address)))]);
    }

    /// <summary>Answers that came whole, so far.</summary>
    public long Answered => Interlocked.Read(ref answered);

    /// <summary>Waits until they have made all requests, or the server is gone.</summary>
    public Task EndAsync() => all;

    /// <summary>Answers that came in the last seconds before the last one.</summary>
    public long AnsweredInTheLast(double seconds)
    {
        var end = samples.First(s => s.Answered == samples[^1].Answered).Seconds;
        return samples[^1].Answered - samples.LastOrDefault(s => s.Seconds <= end - seconds).Answered;
    }

    public void Dispose() => client.Dispose();

    private async Task ReadAsync(string address)
    {
        while (!isServerGone && Interlocked.Increment(ref asked) <= most)
        {
            try
            {
                using var request = Page.Request(address);
                using var answer = await client.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref answered);
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                isServerGone = true;
            }
        }
    }

    private async Task SampleAsync()
    {
        while (!isServerGone && Interlocked.Read(ref asked) < most)
        {
            samples.Add((since.Elapsed.TotalSeconds, Answered));
            await Task.Delay(Between);
        }

        samples.Add((since.Elapsed.TotalSeconds, Answered));
    }
}
