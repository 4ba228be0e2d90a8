using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Core.Data;
using Blog.Core.Example;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Example;

/// <summary>The example's authors; one that somebody signs in as, or under whose name an article stays, stays too.</summary>
internal sealed class ExampleAuthors(BlogDbContext db) : ExampleKind<Author>(db)
{
    public override string Name => "author";

    public override int Order => 210;

    public override string One => "1 author";

    public override string Many => "{0} authors";

    protected override long IdOf(Author row) => row.Id;

    protected override string TitleOf(Author row) => row.Name;

    // As the picture library names the place.
    protected override string PathOf(Author row) => "/" + Author.PathOf(row.Slug);

    protected override async Task<IReadOnlySet<long>> UsedAsync(
        IReadOnlyCollection<Author> rows, ExampleGoing going, CancellationToken ct)
    {
        var articles = going.Ids(ExampleArticles.Kind);
        var writing = await Db.Set<Article>().Where(a => !articles.Contains(a.Id))
            .Select(a => a.AuthorId)
            .Distinct()
            .ToListAsync(ct);
        return rows.Where(r => r.AccountId is not null).Select(r => r.Id).Concat(writing).ToHashSet();
    }
}
