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

    private static bool Mentions(HttpRequest request, string cookie)
    {
        foreach (var line in request.Headers.Cookie)
        {
            if (line?.Contains(cookie, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }
}
