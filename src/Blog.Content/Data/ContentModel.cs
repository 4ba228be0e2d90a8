using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Import;
using Blog.Content.Media;
using Blog.Content.Pages;
using Blog.Content.Related;
using Blog.Content.Search;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Data;

/// <summary>The tables of this module.</summary>
public sealed class ContentModel : IModelContributor
{
    public void Contribute(ModelBuilder builder) => builder.ApplyConfigurationsFromAssembly(typeof(ContentModel).Assembly);

    public Task BeforeSaveAsync(BlogDbContext db, CancellationToken ct) => ArticleTagDates.FollowAsync(db, ct);

    public Func<CancellationToken, Task>? AlongWithSave(BlogDbContext db)
    {
        // What is most like an article is looked for in the search index, too.
        var (search, neighbours) = (SearchUpkeep.Follow(db), NeighbourUpkeep.Follow(db));
        return search is null || neighbours is null ? search ?? neighbours : async ct =>
        {
            await search(ct);
            await neighbours(ct);
        };
    }
}

/// <summary>The module's sets, as if they were the context's own.</summary>
public static class ContentSets
{
    extension(BlogDbContext db)
    {
        public DbSet<Article> Articles => db.Set<Article>();

        public DbSet<Author> Authors => db.Set<Author>();

        public DbSet<Category> Categories => db.Set<Category>();

        public DbSet<StaticPage> Pages => db.Set<StaticPage>();

        public DbSet<Picture> Pictures => db.Set<Picture>();

        public DbSet<Tag> Tags => db.Set<Tag>();

        public DbSet<ImportedFile> ImportedFiles => db.Set<ImportedFile>();
    }
}
