using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Permalinks;

namespace Blog.Content.Example;

/// <summary>The example's articles; they go with their addresses, their views and their events.</summary>
internal sealed class ExampleArticles(BlogDbContext db, ArticleDesk desk, PermalinkTable permalinks) : ExampleKind<Article>(db)
{
    public const string Kind = "article";

    public override string Name => Kind;

    public override int Order => 100;

    public override string One => "1 article";

    public override string Many => "{0} articles";

    protected override long IdOf(Article row) => row.Id;

    protected override string TitleOf(Article row) => row.Title;

    protected override string PathOf(Article row) => $"/admin/articles/{row.Id}";

    protected override bool IsTrashed(Article row) => row.Status == ArticleStatus.Trashed;

    protected override async Task<bool> DeleteAsync(Article row, CancellationToken ct)
    {
        var paths = await permalinks.PathsOfAsync(Article.TargetType, row.Id, ct);
        await desk.DeleteAsync(row, ct);
        // An article of the owner's own must not be given a "-2" for the sake of one that was never theirs.
        await permalinks.ForgetAsync(paths, ct);
        return true;
    }
}
