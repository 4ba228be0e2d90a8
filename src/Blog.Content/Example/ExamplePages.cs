using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Permalinks;

namespace Blog.Content.Example;

/// <summary>The example's pages, with their addresses.</summary>
internal sealed class ExamplePages(BlogDbContext db, PageDesk desk, PermalinkTable permalinks) : ExampleKind<StaticPage>(db)
{
    public override string Name => "page";

    public override int Order => 110;

    public override string One => "1 page";

    public override string Many => "{0} pages";

    protected override long IdOf(StaticPage row) => row.Id;

    protected override string TitleOf(StaticPage row) => row.Title;

    protected override string PathOf(StaticPage row) => $"/admin/pages/{row.Id}";

    protected override bool IsTrashed(StaticPage row) => row.Status == PageStatus.Trashed;

    protected override async Task<bool> DeleteAsync(StaticPage row, CancellationToken ct)
    {
        var paths = await permalinks.PathsOfAsync(StaticPage.TargetType, row.Id, ct);
        await desk.DeleteAsync(row, ct);
        await permalinks.ForgetAsync(paths, ct);
        return true;
    }
}
