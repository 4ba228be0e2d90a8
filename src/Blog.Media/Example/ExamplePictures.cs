using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Media.Library;

namespace Blog.Media.Example;

/// <summary>The example's pictures; one that something of the owner's own shows stays.</summary>
internal sealed class ExamplePictures(BlogDbContext db, PictureUses uses, PictureRemoval removal) : ExampleKind<Picture>(db)
{
    public override string Name => "picture";

    public override int Order => 800;

    public override string One => "1 picture";

    public override string Many => "{0} pictures";

    protected override long IdOf(Picture row) => row.Id;

    protected override string TitleOf(Picture row) => row.Alt.Length > 0 ? row.Alt : row.FileName;

    protected override string PathOf(Picture row) => $"/admin/pictures/{row.Id}";

    protected override async Task<IReadOnlySet<long>> UsedAsync(
        IReadOnlyCollection<Picture> rows, ExampleGoing going, CancellationToken ct)
    {
        var places = await uses.OfAsync(rows, ct);
        return rows.Where(r => places[r.Id].Any(use => !going.Goes(use.Path))).Select(r => r.Id).ToHashSet();
    }

    protected override async Task<bool> DeleteAsync(Picture row, CancellationToken ct) =>
        (await removal.DeleteAsync(row, ct)).Count == 0;
}
