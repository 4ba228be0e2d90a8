using Blog.Content.Articles;
using Blog.Content.Related;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Reading;

/// <summary>The query for what stands around an article: its tags, the author's pick, its neighbours.</summary>
public sealed partial record ArticlePage
{
    /// <remarks>Compiled: building this expression anew cost a sixth of the whole page. Its parts may share no method.</remarks>
    private static readonly CompiledQuery<
        Func<BlogDbContext, long, long, IAsyncEnumerable<PageLink>>> Around = new(() => EF.CompileAsyncQuery(
        (BlogDbContext db, long id, long pick) =>
            db.Set<Article>().Where(a => a.Id == id).SelectMany(a => a.Tags)
                .Select(t => new PageLink
                {
                    Place = LinkPlace.Tag,
                    Id = t.Id,
                    Text = t.Name,
                    Slug = t.Slug,
                    Teaser = "",
                    Language = "",
                    Direction = 0,
                    HeroHash = "",
                    HeroExtension = "",
                    HeroWidth = 0,
                    HeroHeight = 0,
                    HeroWidths = "",
                    HeroGround = "",
                })
            .Concat(db.Set<Article>()
                .Where(a => a.Status == ArticleStatus.Published && a.Id != id && a.Id == pick)
                .Select(a => new PageLink
                {
                    Place = LinkPlace.Pick,
                    Id = a.Id,
                    Text = a.Title,
                    Slug = a.Slug,
                    Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
                    Language = a.Language,
                    Direction = a.Direction,
                    HeroHash = a.Hero == null ? "" : a.Hero.Hash,
                    HeroExtension = a.Hero == null ? "" : a.Hero.Extension,
                    HeroWidth = a.Hero == null ? 0 : a.Hero.Width,
                    HeroHeight = a.Hero == null ? 0 : a.Hero.Height,
                    HeroWidths = a.Hero == null ? "" : a.Hero.Widths,
                    HeroGround = a.Hero == null ? "" : a.Hero.Ground,
                }))
            .Concat(db.Set<ArticleNeighbours>().Where(n => n.ArticleId == id)
                .Join(db.Set<Article>().Where(a => a.Status == ArticleStatus.Published), n => n.RelatedId, a => a.Id,
                    (n, a) => new PageLink
                    {
                        Place = LinkPlace.Related,
                        Id = a.Id,
                        Text = a.Title,
                        Slug = a.Slug,
                        Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
                        Language = a.Language,
                        Direction = a.Direction,
                        HeroHash = a.Hero == null ? "" : a.Hero.Hash,
                        HeroExtension = a.Hero == null ? "" : a.Hero.Extension,
                        HeroWidth = a.Hero == null ? 0 : a.Hero.Width,
                        HeroHeight = a.Hero == null ? 0 : a.Hero.Height,
                        HeroWidths = a.Hero == null ? "" : a.Hero.Widths,
                        HeroGround = a.Hero == null ? "" : a.Hero.Ground,
                    }))
            .Concat(db.Set<ArticleNeighbours>().Where(n => n.ArticleId == id)
                .Join(db.Set<Article>().Where(a => a.Status == ArticleStatus.Published), n => n.OlderId, a => a.Id,
                    (n, a) => new PageLink
                    {
                        Place = LinkPlace.Older,
                        Id = a.Id,
                        Text = a.Title,
                        Slug = a.Slug,
                        Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
                        Language = a.Language,
                        Direction = a.Direction,
                        HeroHash = a.Hero == null ? "" : a.Hero.Hash,
                        HeroExtension = a.Hero == null ? "" : a.Hero.Extension,
                        HeroWidth = a.Hero == null ? 0 : a.Hero.Width,
                        HeroHeight = a.Hero == null ? 0 : a.Hero.Height,
                        HeroWidths = a.Hero == null ? "" : a.Hero.Widths,
                        HeroGround = a.Hero == null ? "" : a.Hero.Ground,
                    }))
            .Concat(db.Set<ArticleNeighbours>().Where(n => n.ArticleId == id)
                .Join(db.Set<Article>().Where(a => a.Status == ArticleStatus.Published), n => n.NewerId, a => a.Id,
                    (n, a) => new PageLink
                    {
                        Place = LinkPlace.Newer,
                        Id = a.Id,
                        Text = a.Title,
                        Slug = a.Slug,
                        Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
                        Language = a.Language,
                        Direction = a.Direction,
                        HeroHash = a.Hero == null ? "" : a.Hero.Hash,
                        HeroExtension = a.Hero == null ? "" : a.Hero.Extension,
                        HeroWidth = a.Hero == null ? 0 : a.Hero.Width,
                        HeroHeight = a.Hero == null ? 0 : a.Hero.Height,
                        HeroWidths = a.Hero == null ? "" : a.Hero.Widths,
                        HeroGround = a.Hero == null ? "" : a.Hero.Ground,
                    }))));

    /// <summary>The newest article but itself and its translations, in whatever language.</summary>
    private static Task<PageLink?> ForeignAsync(BlogDbContext db, ArticleRow article, CancellationToken ct)
    {
        var (id, group) = (article.Id, article.TranslationGroup);
        return db.Set<Article>().Published()
            .Where(a => a.Id != id && (group == null || a.TranslationGroup == null || a.TranslationGroup != group))
            .OrderByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => new PageLink
            {
                Place = LinkPlace.Foreign,
                Id = a.Id,
                Text = a.Title,
                Slug = a.Slug,
                Teaser = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
                Language = a.Language,
                Direction = a.Direction,
                HeroHash = a.Hero == null ? "" : a.Hero.Hash,
                HeroExtension = a.Hero == null ? "" : a.Hero.Extension,
                HeroWidth = a.Hero == null ? 0 : a.Hero.Width,
                HeroHeight = a.Hero == null ? 0 : a.Hero.Height,
                HeroWidths = a.Hero == null ? "" : a.Hero.Widths,
            })
            .FirstOrDefaultAsync(ct);
    }
}
