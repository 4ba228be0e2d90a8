using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Transfer.Documents;
using Blog.Transfer.Fields;
using Blog.Transfer.Folders;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Planning;

/// <summary>Plans the slug of each file before anything is stored, so that links between the files can be rewritten.</summary>
internal sealed class ImportPlanner(BlogDbContext db, PermalinkTable permalinks, ReservedPaths reserved)
{
    // Room for a number behind the slug.
    private const int LongestNumbered = Slug.MaxLength - 6;
    private static readonly string[] PageEndings = [".html", ".htm", ".php", ".aspx", ".md"];

    public async Task<ImportPlan> PlanAsync(MarkdownFolder folder, string source, CancellationToken ct)
    {
        var plan = new ImportPlan();
        var known = (await db.Set<ImportedFile>().AsNoTracking().ToListAsync(ct)).ToLookup(file => file.Path);
        var targets = known.Count == 0 ? [] : await TargetsAsync(ct);
        foreach (var document in folder.Read().OfType<ImportDocument>())
        {
            var before = Known(known[document.RelativePath], source, document);
            plan.Add(await PlanAsync(document, before, targets, plan, ct), document);
            db.ChangeTracker.Clear();
        }
        return plan;
    }

    // Files of a moved or renamed folder are recognised by the hash of their content.
    private static ImportedFile? Known(IEnumerable<ImportedFile> rows, string source, ImportDocument document) =>
        rows.FirstOrDefault(row => row.Source == source) ?? rows.FirstOrDefault(row => row.FileHash == document.ContentHash);

    private async Task<PlannedFile> PlanAsync(ImportDocument document, ImportedFile? known,
        Dictionary<(string, long), (string Slug, bool InBin)> targets, ImportPlan plan, CancellationToken ct)
    {
        var type = document.IsPage ? StaticPage.TargetType : Article.TargetType;
        var requested = RequestedSlugOf(document);
        if (known is not null && !targets.ContainsKey((known.TargetType, known.TargetId)))
            return new PlannedFile(
                document.RelativePath, known.TargetType, requested, known.Slug, known.Slug, known, TargetFate.Deleted, []);
        var now = known is null ? default : targets[(known.TargetType, known.TargetId)];
        var fate = now.InBin ? TargetFate.InBin : TargetFate.Here;
        if (known is not null && (known.RequestedSlug == requested || now.InBin))
            return new PlannedFile(document.RelativePath, type, requested, now.Slug, known.Slug, known, fate, []);
        var (slug, why) = await FreeAsync(requested, type, known?.TargetId ?? 0, plan, ct);
        var (id, whyNot) = known is null && !document.IsPage ? await IdAsync(document, plan, ct) : default;
        return new PlannedFile(
            document.RelativePath, type, requested, slug, slug, known, fate, [.. new[] { why, whyNot }.OfType<string>()])
        { PermanentId = id };
    }

    // Two articles with one id are one to a feed reader, so the first keeps it.
    private async Task<(string? Id, string? Why)> IdAsync(ImportDocument document, ImportPlan plan, CancellationToken ct) =>
        document.PermanentId is not { } id ? default
        : plan.TakesId(id) || await db.Set<Article>().AnyAsync(a => a.PermanentId == id, ct)
            ? (null, $"Another article already has the id \"{id}\", so this one gets a new id in feeds.")
            : (id, null);

    private async Task<(string Slug, string? Why)> FreeAsync(
        string requested, string type, long id, ImportPlan plan, CancellationToken ct)
    {
        var slug = requested;
        for (var number = 2; plan.Takes(slug) || await IsTakenAsync(slug, type, id, ct); number++)
            slug = $"{(requested.Length > LongestNumbered ? requested[..LongestNumbered].TrimEnd('-') : requested)}-{number}";
        return (slug, slug == requested ? null
            : reserved.Contains(requested) ? $"The URL /{requested} is reserved, so /{slug} was used."
            : $"The URL /{requested} is already in use, so /{slug} was used.");
    }

    // Nobody is asked, so what readers know as another text's former address goes on leading there.
    private async Task<bool> IsTakenAsync(string slug, string type, long id, CancellationToken ct) =>
        await permalinks.RefusalAsync(slug, type, id, ct) is not null
        || await permalinks.LeadsToAsync(slug, type, id, ct) is not null;

    private static string RequestedSlugOf(ImportDocument document)
    {
        var byName = FileName.Of(document.RelativePath).Slug == document.Slug;
        var asked = byName && document.Permalink is { } permalink ? LastSegment(permalink) : document.Slug;
        return Slug.From(asked) is { Length: > 0 } slug ? slug
            : Slug.From(document.Text.Title!) is { Length: > 0 } title ? title
            : document.IsPage ? "page" : "article";
    }

    private static string LastSegment(string permalink)
    {
        var segments = permalink.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var last = segments is [.., var folder, "index.html" or "index.htm" or "index.php"] ? folder : segments[^1];
        var ending = Array.Find(PageEndings, ending => last.EndsWith(ending, StringComparison.Ordinal));
        return last[..^(ending?.Length ?? 0)];
    }

    private async Task<Dictionary<(string, long), (string Slug, bool InBin)>> TargetsAsync(CancellationToken ct)
    {
        var articles = await db.Set<Article>()
            .Select(a => new { a.Id, a.Slug, InBin = a.Status == ArticleStatus.Trashed })
            .ToListAsync(ct);
        var pages = await db.Set<StaticPage>()
            .Select(p => new { p.Id, p.Slug, InBin = p.Status == PageStatus.Trashed })
            .ToListAsync(ct);
        var targets = articles.ToDictionary(a => (Article.TargetType, a.Id), a => (a.Slug, a.InBin));
        foreach (var page in pages) targets[(StaticPage.TargetType, page.Id)] = (page.Slug, page.InBin);
        return targets;
    }
}
