using Blog.Content.Articles;
using Blog.Content.Data;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Search;

/// <summary>Finds articles whose title, keywords, summary or text hold all the words asked for.</summary>
public sealed class SearchController(BlogDbContext db) : Controller
{
    private const int MaxQuery = 200;
    private const int MaxWords = 8;
    private const int MaxResults = 30;

    [HttpGet("/search"), ComposedPerRequest("there are as many pages as questions")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct)
    {
        var asked = new string([.. (q ?? "").Where(c => !char.IsControl(c)).Take(MaxQuery)]).Trim();
        if (asked.Length == 0)
        {
            return View(new SearchPage("", []));
        }

        var found = db.Articles.Published();
        foreach (var word in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
        {
            var pattern = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).ToLowerInvariant()}%";
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL's lower()
            found = found.Where(a => EF.Functions.Like(a.Title.ToLower(), pattern, "\\") || EF.Functions.Like(a.Keywords.ToLower(), pattern, "\\")
                || EF.Functions.Like(a.Excerpt.ToLower(), pattern, "\\") || EF.Functions.Like(a.Rendered.PlainText.ToLower(), pattern, "\\"));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var cards = await found.OrderByDescending(a => a.PublishedAt).Take(MaxResults).AsCards().ToListAsync(ct);
        return View(new SearchPage(asked, cards));
    }
}

/// <summary>What was asked and what was found.</summary>
public sealed record SearchPage(string Query, IReadOnlyList<ArticleCard> Cards);
