using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Operation;

/// <summary>
/// Middleware that gives each cookie of the program the prefix that the site's address allows, and takes it off again, so that no
/// other name of the domain can set one (RFC 6265bis, 4.1.3). The rest of the program knows the plain names only.
/// </summary>
/// <remarks>The base address can change while the program runs; cookies under the former names then end.</remarks>
public sealed class CookiePrefixes(RequestDelegate next, SettingsStore settings)
{
    private const string Gone = "expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/";

    // The names of all cookies that this program sets; others are of somebody else on the same host.
    private static readonly string[] Ours = ["blog.", ".AspNetCore."];

    /// <summary>
    /// The prefix of cookies at the site's base address: <c>__Host-</c>, <c>__Secure-</c> below a path. None without TLS, nor for
    /// who comes by another name, such as the machine's own: browsers would refuse it there.
    /// </summary>
    public static string Of(string baseAddress, HostString host) =>
        baseAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(baseAddress, UriKind.Absolute, out var address)
        && address.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase)
            ? address.AbsolutePath == "/" ? "__Host-" : "__Secure-"
            : "";

    public Task InvokeAsync(HttpContext context)
    {
        var plain = context.Request.Headers.Cookie.Count > 0 && PrefixOf(context) is { Length: > 0 } prefix
            ? Take(context.Request, prefix)
            : [];
        context.Response.OnStarting(() =>
        {
            // Asked anew: a form may have changed the address meanwhile.
            if (plain.Count > 0 || context.Response.Headers.SetCookie.Count > 0)
            {
                Give(context.Response, PrefixOf(context), plain);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    private string PrefixOf(HttpContext context) => Of(settings.Get<SiteSettings>().BaseAddress, context.Request.Host);

    /// <summary>Leaves the request its prefixed cookies under their plain names, and none that came plain.</summary>
    /// <returns>The names of those that came plain.</returns>
    private static List<string> Take(HttpRequest request, string prefix)
    {
        var (kept, plain) = (new List<string>(), new List<string>());
        string? choice = null;
        foreach (var pair in request.Headers.Cookie.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries)))
        {
            if (pair.StartsWith(prefix, StringComparison.Ordinal) && IsOurs(pair[prefix.Length..]))
            {
                kept.Add(pair[prefix.Length..]);
            }
            else if (!IsOurs(pair))
            {
                kept.Add(pair);
            }
            else
            {
                plain.Add(NameOf(pair));
                // Light or dark is no secret: what a reader chose before the blog had its address stays.
                choice = NameOf(pair) == ReaderChoice.Cookie ? pair : choice;
            }
        }

        if (choice is not null && !kept.Exists(pair => NameOf(pair) == ReaderChoice.Cookie))
        {
            kept.Add(choice);
        }

        request.Headers.Cookie = kept.Count == 0 ? StringValues.Empty : string.Join("; ", kept);
        return plain;
    }

    private static void Give(HttpResponse response, string prefix, List<string> plain)
    {
        if (prefix.Length == 0)
        {
            return;
        }

        var set = response.Headers.SetCookie.OfType<string>().ToList();
        // A plain one whose place a prefixed one takes, and the sign-in's, which would keep its browser from kept pages.
        var ended = plain.Where(name => name.StartsWith(PageCache.PageRequest.SignInCookie, StringComparison.Ordinal)
            || set.Exists(cookie => NameOf(cookie) == name));
        response.Headers.SetCookie = new(
            [.. set.Select(cookie => Prefixed(cookie, prefix)), .. ended.Distinct().Select(name => $"{name}=; {Gone}")]);
    }

    private static string Prefixed(string cookie, string prefix) => !IsOurs(cookie) ? cookie
        : cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) ? prefix + cookie
        : $"{prefix}{cookie}; secure";

    private static bool IsOurs(string pair) => Array.Exists(Ours, name => pair.StartsWith(name, StringComparison.Ordinal));

    private static string NameOf(string pair) => pair.Split('=', 2)[0];
}
