using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>The parts of a request that select a cached page: content coding and reader's choice.</summary>
/// <param name="Encoding">Null when the client refuses every coding that there is.</param>
/// <param name="Choice">What the reader has chosen.</param>
public readonly record struct PageRequest(PageEncoding? Encoding, ReaderChoice Choice)
{
    /// <summary>The name that the sign-in cookie's parts begin with.</summary>
    public const string SignInCookie = "blog.auth";

    /// <summary>Reads a request; the reader's choice only where there is a cookie for it.</summary>
    public static PageRequest Of(HttpRequest request, TimeProvider time)
    {
        var accepted = request.Headers.AcceptEncoding;
        var encoding = AcceptEncoding.Choose(accepted.Count == 1 ? accepted[0] : accepted.ToString());
        var hasChosen = Mentions(request, ReaderChoice.Cookie);
        return new(
            encoding,
            hasChosen ? ReaderChoice.Of(request.Cookies, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : default);
    }

    /// <summary>Whether a page may be kept for this method.</summary>
    public static bool IsSafe(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Whether the sign-in cookie is there, whatever it holds: decided before anybody authenticates.</summary>
    public static bool IsSignedIn(HttpRequest request) => Mentions(request, SignInCookie);

    // Only names count: any reader's cookie may hold the word in its value. A large cookie comes in parts, "blog.authC1".
    private static bool Mentions(HttpRequest request, string cookie)
    {
        foreach (var line in request.Headers.Cookie)
        {
            for (var rest = line.AsSpan(); rest.Length > 0;)
            {
                var end = rest.IndexOf(';');
                var pair = end < 0 ? rest : rest[..end];
                var name = WithoutPrefix(pair[..Math.Max(pair.IndexOf('='), 0)].Trim());
                if (name.StartsWith(cookie, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                rest = end < 0 ? [] : rest[(end + 1)..];
            }
        }

        return false;
    }

    // Browsers hold such names to their promises (RFC 6265bis, 4.1.3).
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> name) =>
        name.StartsWith("__Host-") ? name["__Host-".Length..]
        : name.StartsWith("__Secure-") ? name["__Secure-".Length..]
        : name;
}
