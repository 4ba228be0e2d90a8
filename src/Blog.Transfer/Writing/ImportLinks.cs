using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Transfer.Addresses;
using Blog.Transfer.Planning;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>Rewrites links between the files of an import to the permalinks of their articles.</summary>
internal sealed class ImportLinks(BlogDbContext db)
{
    /// <summary>The new address of each link to another file; a link to a missing file is a warning.</summary>
    public static Dictionary<string, string> Find(ImportPlan plan, ImportWork work)
    {
        var links = new Dictionary<string, string>();
        foreach (var reference in LinkReferences.Of(work.Document.Body))
        {
            if (plan.Resolve(work.Document.RelativePath, reference) is { } file)
                links[reference] = $"/{file.LinkSlug}{(reference.IndexOf('#') is >= 0 and var at ? reference[at..] : "")}";
            else if (ImportPlan.MeansFile(reference))
                work.Warnings.Add($"The link to {reference} does not match a file in this folder and was left unchanged.");
        }
        return links;
    }

    /// <summary>The slug of the article that the file asks to continue with; null for none.</summary>
    public async Task<string?> ContinueSlugAsync(ImportPlan plan, ImportWork work, CancellationToken ct)
    {
        if (work.Document.ContinueReading is not { } next || work.Document.IsPage) return null;
        var slug = next.Trim('/');
        var file = plan.Resolve(work.Document.RelativePath, next) ?? plan.Resolve(work.Document.RelativePath, "/" + slug);
        if (file is { TargetType: Article.TargetType } && file.Path != work.Document.RelativePath) return file.LinkSlug;
        if (file is null && await db.Set<Article>().AnyAsync(a => a.Slug == slug, ct)) return slug;
        work.Warnings.Add($"The article to continue with, \"{next}\", was not found in this folder or blog.");
        return null;
    }
}
