using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Authors;

/// <summary>The table of authors, as if it were the context's own.</summary>
public static class AuthorSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Author> Authors => db.Set<Author>();
    }
}
