using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Llms;

/// <summary>
/// What language models find of the site at a glance (llmstxt.org): its newest articles and its pages, each as Markdown.
/// </summary>
public sealed partial class LlmsController(BlogDbContext db, SettingsStore settings) : Controller
{
    private const int MaxArticles = 100;
    private const int MaxPages = 50;

    [HttpGet("/llms.txt"), CachedPage]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All);
        var articles = await db.Articles.Published()
            .Where(a => !a.NoIndex)
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Take(MaxArticles)
            .Select(a => new LlmsLink(a.Title, a.Slug, a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt))
            .ToListAsync(ct);
        var pages = await db.Pages.Where(p => p.Status == PageStatus.Published && !p.NoIndex)
            .OrderBy(p => p.MenuOrder)
            .ThenBy(p => p.Title)
            .Take(MaxPages)
            .Select(p => new LlmsLink(p.Title, p.Slug, p.Excerpt))
            .ToListAsync(ct);
        return Content(Text(settings.Get<SiteSettings>(), articles, pages), "text/plain; charset=utf-8");
    }

    private string Text(SiteSettings site, List<LlmsLink> articles, List<LlmsLink> pages)
    {
        // Empty while unknown: links then begin at the root, as in any Markdown file.
        var address = HttpContext.SiteAddress(site);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Plain(site.Title)}\n");
        if (site.Tagline.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n> {Plain(site.Tagline)}\n");
        }

        Section(text, "Articles", articles, address);
        Section(text, "Pages", pages, address);
        return text.Append(CultureInfo.InvariantCulture, $"\n## Optional\n\n- [Archive]({address}/archive): "
            + $"all articles by year and month\n- [Feed]({address}/feed.json): the newest articles in full\n")
            .ToString();
    }

    private static void Section(StringBuilder text, string name, List<LlmsLink> links, string address)
    {
        if (links.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");
        foreach (var (title, slug, summary) in links)
        {
            var about = summary.Length > 0 ? ": " + Plain(summary) : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"- [{Plain(title)}]({address}/{slug}{MarkdownFilesController.Extension}){about}\n");
        }
    }

    // One line, in which nothing is Markdown.
    private static string Plain(string text) => Sign().Replace(MarkdownDocument.OneLine(text), @"\$0");

    [GeneratedRegex(@"[\\\[\]<>`*_]|^#")]
    private static partial Regex Sign();

    private sealed record LlmsLink(string Title, string Slug, string Summary);
}
