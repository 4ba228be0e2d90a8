using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Example;

/// <summary>The example's categories or tags; one that an article of the owner's is filed under stays.</summary>
internal abstract class ExampleTerms<TTerm>(BlogDbContext db, TermDesk<TTerm> desk, PermalinkTable permalinks)
    : ExampleKind<TTerm>(db)
    where TTerm : class, ITerm, new()
{
    public override int Order => 200;

    /// <summary>The terms of articles that stay.</summary>
    protected abstract IQueryable<long> OfOthers(IReadOnlyCollection<long> articles);

    protected override long IdOf(TTerm row) => row.Id;

    protected override string TitleOf(TTerm row) => row.Name;

    protected override async Task<IReadOnlySet<long>> UsedAsync(
        IReadOnlyCollection<TTerm> rows, ExampleGoing going, CancellationToken ct) =>
        (await OfOthers(going.Ids(ExampleArticles.Kind)).Distinct().ToListAsync(ct)).ToHashSet();

    protected override async Task<bool> DeleteAsync(TTerm row, CancellationToken ct)
    {
        await desk.DeleteAsync(row, ct);
        await permalinks.ForgetAsync([TTerm.PathOf(row.Slug)], ct);
        return true;
    }
}

/// <summary>The example's categories.</summary>
internal sealed class ExampleCategories(BlogDbContext db, CategoryDesk desk, PermalinkTable permalinks)
    : ExampleTerms<Category>(db, desk, permalinks)
{
    public override string Name => "category";

    public override string One => "1 category";

    public override string Many => "{0} categories";

    protected override string PathOf(Category row) => $"/admin/categories/{row.Id}";

    protected override IQueryable<long> OfOthers(IReadOnlyCollection<long> articles) =>
        Db.Set<Article>().Where(a => a.CategoryId != null && !articles.Contains(a.Id)).Select(a => a.CategoryId!.Value);
}

/// <summary>The example's tags.</summary>
internal sealed class ExampleTags(BlogDbContext db, TagDesk desk, PermalinkTable permalinks)
    : ExampleTerms<Tag>(db, desk, permalinks)
{
    public override string Name => "tag";

    public override string One => "1 tag";

    public override string Many => "{0} tags";

    protected override string PathOf(Tag row) => $"/admin/tags/{row.Id}";

    protected override IQueryable<long> OfOthers(IReadOnlyCollection<long> articles) =>
        Db.Set<ArticleTag>().Where(j => !articles.Contains(j.ArticleId)).Select(j => j.TagId);
}
