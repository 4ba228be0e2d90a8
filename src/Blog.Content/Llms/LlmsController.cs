using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Blog.Content.Articles;
using Blog.Content.Feeds;
using Blog.Content.Pages;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Navigation;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Llms;

/// <summary>
/// What language models find of the site at a glance (llmstxt.org): its newest articles and its pages, each as Markdown, and what
/// else readers find.
/// </summary>
public sealed partial class LlmsController(
    BlogDbContext db, SettingsStore settings, IEnumerable<PublicPages> others, IServiceProvider services,
    IStringLocalizer<Texts> t) : Controller
{
    private const string Markdown = MarkdownFilesController.Extension;
    private const int MaxArticles = 100;
    private const int MaxPages = 50;

    [HttpGet("/llms.txt"), CachedPage]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All);
        var articles = await db.Articles.Findable()
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Take(MaxArticles)
            .Select(a => new LlmsLink(a.Title, "/" + a.Slug + Markdown, a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt))
            .ToListAsync(ct);
        var pages = await db.Pages.Findable()
            .OrderBy(p => p.MenuOrder)
            .ThenBy(p => p.Title)
            .Take(MaxPages)
            .Select(p => new LlmsLink(p.Title, "/" + p.Slug + Markdown, p.Excerpt))
            .ToListAsync(ct);
        var lists = new List<LlmsLink>();
        foreach (var source in others)
        {
            foreach (var page in (await source.Find(services, ct)).Where(p => p.Title.Length > 0))
            {
                (page.IsList ? lists : pages).Add(new(t[page.Title], page.Path, page.Note));
            }
        }

        lists.Add(new("Feed", "/" + FeedFormat.JsonFile, "the latest articles in full"));
        return Content(Text(settings.Get<SiteSettings>(), articles, pages, lists), "text/plain; charset=utf-8");
    }

    private string Text(SiteSettings site, List<LlmsLink> articles, List<LlmsLink> pages, List<LlmsLink> lists)
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
        Section(text, "Optional", lists, address);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, List<LlmsLink> links, string address)
    {
        if (links.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");
        foreach (var (title, path, summary) in links)
        {
            var about = summary.Length > 0 ? ": " + Plain(summary) : "";
            text.Append(CultureInfo.InvariantCulture, $"- [{Plain(title)}]({address}{path}){about}\n");
        }
    }

    // One line, in which nothing is Markdown.
    private static string Plain(string text) => Sign().Replace(MarkdownDocument.OneLine(text), @"\$0");

    [GeneratedRegex(@"[\\\[\]<>`*_]|^#")]
    private static partial Regex Sign();

    private sealed record LlmsLink(string Title, string Path, string Summary);
}
