using System.Net;

namespace Blog.Benchmarks.Witness;

/// <summary>Asks the program as one browser does: by the blog's own name, over the loopback, with cookies.</summary>
public sealed class Visitor : IDisposable
{
    /// <summary>The name under which the blog believes to be reached; no request leaves the loopback.</summary>
    public const string Host = "witness.example.org";

    public const string Address = "http://" + Host;

    private const string Agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
    });

    private readonly SortedDictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <param name="address">Scheme, loopback and port.</param>
    public Visitor(string address) => (client.BaseAddress, client.Timeout) = (new Uri(address), TimeSpan.FromMinutes(5));

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields));

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Host = Host;
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        using var response = await client.SendAsync(request);
        Keep(response);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(method.Method, path, (int)response.StatusCode, [.. HeadersOf(response)], bytes);
    }

    public void Dispose() => client.Dispose();

    private void Keep(HttpResponseMessage response)
    {
        foreach (var line in response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            var pair = line.Split(';')[0].Split('=', 2);
            if (pair[1].Length > 0)
            {
                cookies[pair[0]] = pair[1];
            }
            else
            {
                cookies.Remove(pair[0]);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(h => h.Value.Select(v => KeyValuePair.Create(h.Key, v)));
}
