using Blog.Core.Permalinks;
using Blog.Transfer.Planning;

namespace Blog.Transfer.Writing;

/// <summary>
/// Adds redirects from a file's old addresses (permalink and aliases
/// in its front matter) to its article, in the article's transaction.
/// </summary>
internal sealed class ImportRedirects(PermalinkTable permalinks)
{
    public async Task AddAsync(ImportWork work, ImportPlan plan, ImportedTarget target, CancellationToken ct)
    {
        foreach (var address in work.Document.Aliases.Prepend(work.Document.Permalink).OfType<string>())
        {
            var path = address.Trim('/');
            if (path == target.Slug) continue;
            if (await RefusalAsync(path, plan, target, ct) is { } why)
                work.Warnings.Add($"The old URL /{path} does not redirect here: {why}");
            else await permalinks.RedirectAsync(path, target.Slug, ct);
        }
    }

    private async Task<string?> RefusalAsync(string path, ImportPlan plan, ImportedTarget target, CancellationToken ct)
    {
        if (path.Length > Permalink.MaxPath) return $"it is longer than {Permalink.MaxPath} characters.";
        if (plan.Takes(path)) return "another file in this folder uses it.";
        var refusal = await permalinks.RefusalAsync(path, target.Type, target.Id, ct);
        if (refusal == PermalinkRefusal.Reserved) return "it is reserved.";
        if (refusal == PermalinkRefusal.Taken) return "another article or page uses it.";
        var row = await permalinks.FindAsync(path, ct);
        return row is { Kind: PermalinkKind.Redirect } && row.RedirectTo != target.Slug
            ? $"it already redirects to /{row.RedirectTo}."
            : null;
    }
}
