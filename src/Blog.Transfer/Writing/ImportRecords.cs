using System.Security.Cryptography;
using System.Text;
using Blog.Core.Data;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>
/// Stores the row of an imported file, and computes the hash by which the next import recognises an unchanged file.
/// </summary>
internal sealed class ImportRecords(BlogDbContext db)
{
    /// <summary>Raised when the importer's output changes, so that the next import updates all files.</summary>
    private const int ImporterVersion = 1;

    public static string Fingerprint(ImportWork work, IEnumerable<string> pictures, IReadOnlyDictionary<string, string> links)
    {
        var parts =
            pictures.Concat(links.OrderBy(link => link.Key, StringComparer.Ordinal).Select(link => $"{link.Key} → {link.Value}"))
                .Prepend($"{ImporterVersion} {work.Document.ContentHash} {work.Plan.Requested} {work.ContinueSlug}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>Adds or changes the row of a file, inside the transaction of its article.</summary>
    public async Task RememberAsync(ImportWork work, ImportedTarget target, CancellationToken ct)
    {
        var row = work.Plan.Known is { } known
            ? await db.Set<ImportedFile>().SingleOrDefaultAsync(f => f.Id == known.Id, ct)
            : null;
        if (row is null)
        {
            db.Add(new ImportedFile
            {
                Source = work.Source,
                Path = work.Document.RelativePath,
                FileHash = work.Document.ContentHash,
                ContentHash = work.Fingerprint,
                RequestedSlug = work.Plan.Requested,
                Slug = target.Slug,
                TargetType = target.Type,
                TargetId = target.Id,
                TargetState = target.State,
            });
        }
        else
        {
            (row.Source, row.FileHash, row.ContentHash) = (work.Source, work.Document.ContentHash, work.Fingerprint);
            (row.RequestedSlug, row.Slug, row.TargetState) = (work.Plan.Requested, work.Plan.LinkSlug, target.State);
        }
        await db.SaveChangesAsync(ct);
    }
}
