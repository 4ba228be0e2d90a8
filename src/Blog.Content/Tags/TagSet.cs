using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Tags;

/// <summary>The table of tags, as if it were the context's own.</summary>
public static class TagSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Tag> Tags => db.Set<Tag>();
    }
}
