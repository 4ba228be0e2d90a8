using System.Globalization;

namespace Blog.Tests.Web;

/// <summary>
/// The score that Mozilla's HTTP Observatory gives a page, by the table that it publishes (mdn/mdn-http-observatory,
/// src/grader/charts.js and src/analyzer/tests, MPL 2.0, as of 2026-08-20); of what that table says, this is what can be seen
/// in one answer over HTTPS.
/// </summary>
internal static class Observatory
{
    private const int SixMonths = 15_768_000;

    private static readonly string[] Broad =
        ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];

    private static readonly string[] Private =
        ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];

    /// <summary>What each test adds or takes, by its name there.</summary>
    public static IReadOnlyDictionary<string, int> TestsOf(Page page) => new Dictionary<string, int>
    {
        ["content-security-policy"] = ContentSecurityPolicy(Policy(page)),
        ["cookies"] = Cookies(page),
        ["cross-origin-embedder-policy"] =
            One(page, "Cross-Origin-Embedder-Policy") is "require-corp" or "credentialless" ? 10 : 0,
        ["cross-origin-opener-policy"] = One(page, "Cross-Origin-Opener-Policy") switch
        {
            "same-origin" or "same-origin-allow-popups" or "noopener-allow-popups" => 10,
            "" or "unsafe-none" => 0,
            _ => -5,
        },
        ["cross-origin-resource-sharing"] = One(page, "Access-Control-Allow-Origin").Length > 0 ? -50 : 0,
        ["cross-origin-resource-policy"] = One(page, "Cross-Origin-Resource-Policy") switch
        {
            "same-origin" or "same-site" => 10,
            "" or "cross-origin" => 0,
            _ => -5,
        },
        ["referrer-policy"] = Referrer(One(page, "Referrer-Policy")),
        ["strict-transport-security"] = StrictTransport(One(page, "Strict-Transport-Security")),
        ["subresource-integrity"] = page.All("script[src]").Any(s => !s.GetAttribute("src")!.StartsWith('/')) ? -5 : 0,
        ["x-content-type-options"] = One(page, "X-Content-Type-Options") == "nosniff" ? 0 : -5,
        ["x-frame-options"] =
            Policy(page).ContainsKey("frame-ancestors") || One(page, "X-Frame-Options") is "DENY" or "SAMEORIGIN" ? 5 : -20,
    };

    /// <summary>The score; what is added counts only where nothing or little was taken.</summary>
    public static int ScoreOf(Page page)
    {
        var tests = TestsOf(page).Values;
        var taken = 100 + tests.Where(t => t < 0).Sum();
        return taken >= 90 ? taken + tests.Where(t => t > 0).Sum() : taken;
    }

    private static int ContentSecurityPolicy(Dictionary<string, string[]> policy)
    {
        if (policy.Count == 0)
        {
            return -25;
        }

        var (script, style, objects) = (Of(policy, "script-src"), Of(policy, "style-src"), Of(policy, "object-src"));
        return script.Any(s => Broad.Contains(s) || s is "'unsafe-inline'" or "data:") || objects.Any(Broad.Contains) ? -20
            : policy.Values.SelectMany(v => v).Any(s => s.StartsWith("http:", StringComparison.Ordinal)) ? -20
            : script.Concat(style).Contains("'unsafe-eval'") ? -10
            : style.Any(s => Broad.Contains(s) || s is "'unsafe-inline'" or "data:") ? 0
            : policy.TryGetValue("default-src", out var all) && all is ["'none'"] ? 10 : 5;
    }

    private static int Cookies(Page page)
    {
        var cookies = page.Response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];
        return cookies.Count == 0 ? 0
            : !cookies.TrueForAll(c => Has(c, "; secure")) ? -5
            : cookies.TrueForAll(c => Has(c, "; samesite=")) ? 5 : 0;
    }

    private static int Referrer(string policy) => Private.Contains(policy) ? 5 : policy.Length == 0 ? 0 : -5;

    private static int StrictTransport(string header) =>
        header.Split(';').Select(p => p.Trim()).FirstOrDefault(p => Has(p, "max-age=")) is not { } age ? -20
        : int.Parse(age[8..], CultureInfo.InvariantCulture) >= SixMonths ? 0 : -10;

    private static string[] Of(Dictionary<string, string[]> policy, string directive) =>
        policy.TryGetValue(directive, out var own) || policy.TryGetValue("default-src", out own) ? own : ["*"];

    private static Dictionary<string, string[]> Policy(Page page) => One(page, "Content-Security-Policy")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(d => d[0], d => d[1..]);

    private static string One(Page page, string header) =>
        page.Response.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : "";

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
