using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>The table of articles, as if it were the context's own.</summary>
public static class ArticleSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Article> Articles => db.Set<Article>();
    }
}
