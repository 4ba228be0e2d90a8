using System.Runtime.CompilerServices;
using Blog.Content.Articles;
using Blog.Content.Import.Addresses;
using Blog.Content.Import.Writing;
using Blog.Content.Markdown;
using Blog.Content.Pages;
using Blog.Content.Permalinks;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Import;

/// <summary>Brings folders of Markdown files into the blog, one file and one transaction at a time.</summary>
public sealed class MarkdownImporter(BlogDbContext db, IServiceProvider services, SettingsStore settings)
{
    private readonly ContinueReading _continueReading = services.GetRequiredService<ContinueReading>();
    private readonly ImportPictures _pictures = services.GetRequiredService<ImportPictures>();
    private readonly ImportRedirects _redirects = services.GetRequiredService<ImportRedirects>();
    private readonly ImportMemory _memory = services.GetRequiredService<ImportMemory>();

    /// <summary>Imports what is new or has changed, and says of each file what became of it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async IAsyncEnumerable<ImportOutcome> ImportAsync(string path, ImportOptions options, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var folder = new MarkdownFolder(path, settings.Get<SiteSettings>().Zone());
        var source = options.Source ?? folder.Root;
        source = source[Math.Max(0, source.Length - ImportedFile.MaxSource)..];
        var plan = await services.GetRequiredService<ImportPlanner>().PlanAsync(folder, source, ct);
        foreach (var entry in folder.Read())
        {
            yield return entry switch
            {
                ImportDocument document => await OneAsync(folder, plan, document, options, source, ct),
                ImportSkipped skipped => new(entry.RelativePath, ImportResult.Skipped, null, skipped.Reason, []),
                _ => new(entry.RelativePath, ImportResult.Failed, null, ((ImportProblem)entry).Reason, []),
            };
            db.ChangeTracker.Clear();
        }
        await _continueReading.JoinAsync(ct);
    }

    private async Task<ImportOutcome> OneAsync(MarkdownFolder folder, ImportPlan plan, ImportDocument document, ImportOptions options, string source, CancellationToken ct)
    {
        if (plan.Find(document.RelativePath) is not { } planned)
            return new(document.RelativePath, ImportResult.Failed, null, "The file was written while the import ran; run it again.", []);
        var work = new ImportWork(document, planned, options, source);
        try
        {
            return await OneAsync(folder, plan, work, ct);
        }
        catch (Exception error) when (error is MarkdownException or UnreadableFileException or SlugRefusedException)
        {
            return work.Outcome(ImportResult.Failed, error.Message);
        }
        catch (DbUpdateException error)
        {
            return work.Outcome(ImportResult.Failed, "The database refused it: " + (error.InnerException ?? error).Message);
        }
    }

    private async Task<ImportOutcome> OneAsync(MarkdownFolder folder, ImportPlan plan, ImportWork work, CancellationToken ct)
    {
        if (Refusal(work) is { } refused) return refused;
        var pictures = _pictures.Find(folder, work);
        var links = Links(plan, work);
        work.ContinueSlug = await ContinueSlugAsync(plan, work, ct);
        work.Fingerprint = ImportMemory.Fingerprint(work, _pictures.Marks(pictures), links);
        if (work.Plan.Known?.ContentHash == work.Fingerprint) return work.Outcome(ImportResult.Unchanged) with { Warnings = [] };
        IImportTarget target = services.GetRequiredService(work.Document.IsPage ? typeof(PageImport) : typeof(ArticleImport)) as IImportTarget
            ?? throw new InvalidOperationException("The import's targets are not registered.");
        if (work.Plan.Known is { } known && !work.Options.Overwrite && await target.StateAsync(known.TargetId, ct) != known.TargetState)
            return work.Outcome(ImportResult.Skipped, "Changed here since the import; left alone. --overwrite takes the file's text.");
        var result = work.Plan.Known is null ? ImportResult.Created : ImportResult.Updated;
        if (work.Options.DryRun)
        {
            work.Body = LinkReferences.Replace(work.Body, links);
            target.Check(work);
            return work.Outcome(result);
        }
        await _pictures.StoreAsync(work, pictures, ct);
        work.Body = LinkReferences.Replace(work.Body, links);
        db.ChangeTracker.Clear();
        var id = await target.SaveAsync(work, async (stored, saved) =>
        {
            await _redirects.AddAsync(work, plan, stored, saved);
            await _memory.RememberAsync(work, stored, saved);
        }, ct);
        if (!work.Document.IsPage) _continueReading.Note(work, id);
        return work.Outcome(result);
    }

    private static ImportOutcome? Refusal(ImportWork work) => work.Plan switch
    {
        { Fate: TargetFate.Deleted } => work.Outcome(ImportResult.Skipped, "Deleted here since the import; stays so. Under another file name it is imported anew.") with { Slug = null },
        { Fate: TargetFate.InBin } => work.Outcome(ImportResult.Skipped, "In the bin here; stays there until it is restored."),
        { Known: { } known } plan when known.TargetType != plan.TargetType =>
            work.Outcome(ImportResult.Failed, $"It was imported as {known.TargetType} and asks to be a {plan.TargetType} now; delete the {known.TargetType} and give the file another name."),
        _ when work.Document.RelativePath.Length > ImportedFile.MaxPath => work.Outcome(ImportResult.Failed, "The path is too long."),
        _ => null,
    };

    private static Dictionary<string, string> Links(ImportPlan plan, ImportWork work)
    {
        var links = new Dictionary<string, string>();
        foreach (var reference in LinkReferences.Of(work.Document.Body))
        {
            if (plan.Resolve(work.Document.RelativePath, reference) is { } file)
                links[reference] = $"/{file.LinkSlug}{(reference.IndexOf('#') is >= 0 and var at ? reference[at..] : "")}";
            else if (ImportPlan.MeansFile(reference)) work.Warnings.Add($"The link to {reference} leads to no file of this folder and stays as it is.");
        }
        return links;
    }

    private async Task<string?> ContinueSlugAsync(ImportPlan plan, ImportWork work, CancellationToken ct)
    {
        if (work.Document.ContinueReading is not { } wish || work.Document.IsPage) return null;
        var file = plan.Resolve(work.Document.RelativePath, wish) ?? plan.Resolve(work.Document.RelativePath, "/" + wish.Trim('/'));
        if (file is { TargetType: Article.TargetType } && file.Path != work.Document.RelativePath) return file.LinkSlug;
        var slug = wish.Trim('/');
        if (file is null && await db.Set<Article>().AnyAsync(a => a.Slug == slug, ct)) return slug;
        work.Warnings.Add($"The article to continue with, \"{wish}\", is none of this folder or blog.");
        return null;
    }
}
