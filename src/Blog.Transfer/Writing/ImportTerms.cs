using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Transfer.Documents;
using Blog.Transfer.Fields;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Writing;

/// <summary>
/// Finds category, tags and author of a file by their names, and adds missing ones to the context without saving.
/// </summary>
internal sealed class ImportTerms(BlogDbContext db, TagFinder tagFinder, SettingsStore settings)
{
    public async Task ApplyAsync(Article article, ImportWork work, CancellationToken ct)
    {
        var document = work.Document;
        article.Category = document.Categories.Count > 0 ? await CategoryAsync(document.Categories[0], work.Warnings, ct) : null;
        article.CategoryId = article.Category?.Id is > 0 and var id ? id : null;
        article.Tags = await TagsAsync(document, work.Warnings, ct);
        article.Author = await AuthorAsync(document.Author ?? work.Options.Author, work.Warnings, ct);
    }

    private async Task<List<Tag>> TagsAsync(ImportDocument document, List<string> warnings, CancellationToken ct)
    {
        // An article has one category here. Further categories of the file
        // become tags, so that the article is still found under them.
        var names = document.Categories.Skip(1)
            .Concat(document.Tags)
            .Select(name => Fitting.Line(name, Tag.MaxName, "tag", warnings))
            .ToList();
        if (names.Count > TextLimits.Tags)
            warnings.Add($"The file has {names.Count} tags; only the first {TextLimits.Tags} were used.");
        return await tagFinder.FindOrAddAsync(names.Take(TextLimits.Tags), ct: ct);
    }

    private async Task<Category?> CategoryAsync(string asked, List<string> warnings, CancellationToken ct)
    {
        var name = Fitting.Line(asked, Category.MaxName, "category", warnings);
        if (name.Length == 0) return null;
        var key = TermKey.Of(name);
        return await db.Set<Category>().SingleOrDefaultAsync(c => c.NameKey == key, ct)
            ?? db.Add(new Category { Name = name, Slug = await db.FreeSlugAsync<Category>(name, 0, ct) }).Entity;
    }

    private async Task<Author> AuthorAsync(string? asked, List<string> warnings, CancellationToken ct)
    {
        var name = Fitting.Line(asked, Author.MaxName, "author's name", warnings);
        if (name.Length == 0)
        {
            if (await db.Set<Author>().OrderBy(a => a.Id).FirstOrDefaultAsync(ct) is { } first) return first;
            name = settings.VersionOf<SiteSettings>() > 0
                ? Fitting.Line(settings.Get<SiteSettings>().Title, Author.MaxName, "title", [])
                : "Editor";
        }
        var key = TermKey.Of(name);
        return await db.Set<Author>().Where(a => a.NameKey == key).OrderBy(a => a.Id).FirstOrDefaultAsync(ct)
            ?? db.Add(new Author { Name = name, Slug = await db.FreeAuthorSlugAsync(name, ct) }).Entity;
    }
}
