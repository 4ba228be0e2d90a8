using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>What of a request decides which page it gets.</summary>
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
        return new(encoding, hasChosen ? ReaderChoice.Of(request.Cookies, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : default);
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

/// <summary>The clients' copies that a conditional request names (RFC 9110, 13.1.2).</summary>
public static class IfNoneMatch
{
    private const int MaxTags = 20;

    /// <summary>Calls <paramref name="isGood"/> for each entity tag of the field, weak or strong, until one is.</summary>
    public static string? First(string? header, Func<string, bool> isGood)
    {
        foreach (var member in (header ?? "").Split(',', MaxTags + 1).Take(MaxTags))
        {
            var tag = member.Trim();
            tag = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
            if (tag is ['"', .., '"'] && isGood(tag))
            {
                return tag;
            }
        }

        return null;
    }

    /// <summary>The variant that a tag of ours names, <c>"hash-3-br"</c>.</summary>
    public static bool TryReadVariant(string tag, out int variant)
    {
        variant = 0;
        return tag.Split('-') is [_, var number, _] && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out variant);
    }
}
