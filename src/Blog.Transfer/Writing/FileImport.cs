using Blog.Content.Slugs;
using Blog.Core.Data;
using Blog.Markdown;
using Blog.Transfer.Addresses;
using Blog.Transfer.Documents;
using Blog.Transfer.Folders;
using Blog.Transfer.Planning;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>
/// Imports one file: skips, creates or updates its article. Article, redirects and the file's row are one transaction.
/// </summary>
internal sealed class FileImport(
    BlogDbContext db, ArticleImport articles, PageImport pages, ImportPictures pictures, ImportLinks links,
    ImportRedirects redirects, ImportRecords memory, ContinueReading continueReading)
{
    public async Task<ImportOutcome> RunAsync(MarkdownFolder folder, ImportPlan plan, ImportWork work, CancellationToken ct)
    {
        try
        {
            return Refusal(work) ?? await TakeAsync(folder, plan, work, ct);
        }
        catch (Exception error) when (error is MarkdownException or UnreadableFileException or SlugRefusedException)
        {
            return work.Outcome(ImportResult.Failed, error.Message);
        }
        catch (DbUpdateException error)
        {
            // Whatever it was: the report quotes it, and the other files are tried all the same.
            return work.Outcome(ImportResult.Failed, "Database error: " + (error.InnerException ?? error).Message);
        }
    }

    private static ImportOutcome? Refusal(ImportWork work) => work.Plan switch
    {
        { Fate: TargetFate.Deleted } =>
            work.Outcome(
                ImportResult.Skipped,
                "Deleted here since the last import, so it was skipped. Rename the file to import it again.") with
            { Slug = null },
        { Fate: TargetFate.InBin } =>
            work.Outcome(ImportResult.Skipped, "In Trash here; skipped until you restore it."),
        { Known: { } known } plan when known.TargetType != plan.TargetType => work.Outcome(ImportResult.Failed,
            $"It was imported as {known.TargetType} and is now a {plan.TargetType}; "
                + $"delete the {known.TargetType} here and rename the file."),
        { Path.Length: > ImportedFile.MaxPath } =>
            work.Outcome(ImportResult.Failed, $"The path is longer than {ImportedFile.MaxPath} characters."),
        _ => null,
    };

    private async Task<ImportOutcome> TakeAsync(MarkdownFolder folder, ImportPlan plan, ImportWork work, CancellationToken ct)
    {
        var found = pictures.Find(folder, work);
        var addresses = ImportLinks.Find(plan, work);
        work.ContinueSlug = await links.ContinueSlugAsync(plan, work, ct);
        work.Fingerprint = ImportRecords.Fingerprint(work, pictures.Marks(found), addresses);
        var known = work.Plan.Known;
        if (known?.ContentHash == work.Fingerprint) return work.Outcome(ImportResult.Unchanged) with { Warnings = [] };
        IImportTarget target = work.Document.IsPage ? pages : articles;
        if (known is not null && !work.Options.Overwrite && await target.StateAsync(known.TargetId, ct) != known.TargetState)
            return work.Outcome(
                ImportResult.Skipped, "Changed here since the last import, so it was skipped. Use --overwrite to replace it.");
        db.ChangeTracker.Clear();
        if (!work.Options.DryRun) await pictures.StoreAsync(work, found, ct);
        work.Body = LinkReferences.Replace(work.Body, addresses);
        if (work.Options.DryRun) target.Check(work);
        else await SaveAsync(target, plan, work, ct);
        return work.Outcome(known is null ? ImportResult.Created : ImportResult.Updated);
    }

    private async Task SaveAsync(IImportTarget target, ImportPlan plan, ImportWork work, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var id = await target.SaveAsync(work, async (stored, saved) =>
        {
            await redirects.AddAsync(work, plan, stored, saved);
            await memory.RememberAsync(work, stored, saved);
        }, ct);
        continueReading.Note(work, id);
    }
}
