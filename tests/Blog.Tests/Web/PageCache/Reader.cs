using System.Net;
using System.Net.Http.Headers;

namespace Blog.Tests.Web.PageCache;

/// <summary>
/// Somebody with a browser that says who it is and what it can decode; sees answers as they come over the wire.
/// </summary>
internal sealed class Reader(HttpClient client)
{
    public const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

    public static Reader Of(BlogApp blog) => new(blog.Visitor().Client);

    public async Task<Answer> Ask(string path, params (string Name, string Value)[] headers) =>
        await Send(HttpMethod.Get, path, headers);

    /// <summary>Follows an ad's link on a page of the blog, as a browser without Fetch Metadata does.</summary>
    public Task<Answer> Click(string path, params (string Name, string Value)[] headers) =>
        Ask(path, [("Referer", "http://localhost/owls"), .. headers]);

    public async Task<Answer> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers.Any(h => h.Name == "User-Agent")
            ? headers
            : [("User-Agent", UserAgent), .. headers])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return new(
            response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Headers, response.Content.Headers);
    }
}

/// <summary>One answer, its body as sent.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders Content)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public string? ETag => Headers.ETag?.ToString();

    public string Coding => string.Join(',', Content.ContentEncoding);
}
