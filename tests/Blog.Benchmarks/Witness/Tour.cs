using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>All that is asked of the blog in one language: by a reader, by the owner, and in ways that are refused.</summary>
public sealed partial class Tour(string address, string folder, string language, Recording recording)
{
    /// <summary>Where a reader begins, and what no page leads to.</summary>
    public static readonly string[] Entrances =
    [
        "/", "/robots.txt", "/ads.txt", "/llms.txt", "/sitemap.xml", "/feed.xml", "/atom.xml", "/feed.json", "/archive",
        "/tags", "/categories", "/search", "/search?q=sqlite", "/search?q=backup&year=2025", "/search?q=nosuchword",
        "/search?q=%D8%B3%D9%88%DA%86", "/search/results?q=cache", "/search/results?q=nosuchword", "/support",
        "/support?from=3", "/contact", "/contact?topic=ads", "/contact/sent", "/advertise", "/advertise?slot=2",
        "/advertise/sent", "/favicon.ico", "/apple-touch-icon.png", "/site.webmanifest", "/health/live", "/health/ready",
        "/sign-in", "/setup", "/reset-password", "/admin", "/nothing-here", "/delete-the-flag", "/walking-to-think",
        "/an-honest-benchmark", "/archive/1850", "/archive/2026/13", "/?before=nonsense", "/error/404", "/error/500",
        "/SEARCH", "/archive/", "/go/nothing", "/ads/report/nothing", "/media/nothing.webp",
    ];

    private const string Report = "/ads/report/";
    private const string Article = "/sqlite-in-production";

    private static readonly string[] Revalidated =
        ["/", Article, "/feed.xml", "/sitemap.xml", "/robots.txt", "/copy.js", "/nothing-here"];

    /// <summary>Asks twice for all: what the background does because a page was asked for is done at the second time.</summary>
    public async Task GoAsync()
    {
        using var reader = new Visitor(address);
        await new Crawl(reader, MayRead).FromAsync(Entrances);
        await RecordedBlog.RestAsync(folder);
        var crawl = new Crawl(reader, MayRead);
        Write("reader", await crawl.FromAsync(Entrances));
        Write("reader", crawl.LeftOut);
        Write("reader-odd", await OddAsync(reader).ToListAsync());
        using var owner = await RecordedBlog.SignInAsync(address);
        crawl = new Crawl(owner, MayManage);
        var pages = await crawl.FromAsync(["/admin", "/admin/nothing-here", "/", Article]);
        Write("admin", pages);
        Write("admin", crawl.LeftOut);
        var reports = pages.SelectMany(Links.In).Where(a => a.StartsWith(Report, StringComparison.Ordinal)).Distinct();
        Write("advertiser", await new Crawl(reader, a => a.StartsWith(Report, StringComparison.Ordinal)).FromAsync(reports));
        Write("refused", await EmptiedForms.SendAsync(owner, pages).ToListAsync());
        Write("refused", [Named("no token", await owner.PostAsync("/admin/settings", []))]);
        Write("reader-refused", await EmptiedForms.SendAsync(reader, await FormPagesAsync(reader).ToListAsync()).ToListAsync());
    }

    private static async IAsyncEnumerable<Answer> FormPagesAsync(Visitor reader)
    {
        foreach (var page in new[] { "/contact", "/advertise", "/sign-in" })
        {
            yield return await reader.GetAsync(page);
        }
    }

    private static bool MayRead(string address) => !address.StartsWith("/admin/", StringComparison.Ordinal);

    private static bool MayManage(string address) => address is "/" or Article || AdminArea().IsMatch(address);

    private static async IAsyncEnumerable<Answer> OddAsync(Visitor reader)
    {
        foreach (var path in Revalidated)
        {
            yield return await reader.SendAsync(HttpMethod.Head, path);
            var tag = (await reader.GetAsync(path)).Header("ETag");
            (string, string) known = ("If-None-Match", tag ?? "\"none\"");
            yield return Named("If-None-Match", await reader.SendAsync(HttpMethod.Get, path, null, known));
            yield return await reader.SendAsync(HttpMethod.Delete, path);
            yield return await reader.SendAsync(HttpMethod.Options, path);
            yield return await reader.PostAsync(path, []);
        }

        foreach (var coding in new[] { "gzip", "br" })
        {
            yield return Headers(coding, await reader.SendAsync(HttpMethod.Get, Article, null, ("Accept-Encoding", coding)));
        }

        yield return await reader.PostAsync("/reader/theme", [new("theme", "dark"), new("back", "/archive")]);
        yield return Named("dark", await reader.GetAsync("/archive"));
        (string, string) foreign = ("Origin", "https://other.example.org");
        yield return Named("another site", await reader.SendAsync(HttpMethod.Post, "/support/bar", null, foreign));
    }

    private static Answer Named(string how, Answer answer) => answer with { Method = $"{answer.Method}({how})" };

    // How small a page is at this moment depends on how often it was asked for.
    private static Answer Headers(string coding, Answer answer) => Named(coding, answer) with
    {
        Body = [],
        Headers = [.. answer.Headers.Where(h => h.Key is not ("Content-Length" or "ETag"))],
    };

    private void Write(string part, IEnumerable<Answer> answers)
    {
        foreach (var answer in answers)
        {
            recording.Write($"{language}/{part}", Normal.Of(answer));
        }
    }

    private void Write(string part, IEnumerable<string> leftOut) =>
        recording.Write($"{language}/{part}", "addresses left out\n" + Normal.Text(string.Join('\n', leftOut)) + "\n");

    [GeneratedRegex("^/admin(?!/sign-out)|^/[a-z-]+/admin|\\.(css|js)(\\?|$)")]
    private static partial Regex AdminArea();
}
