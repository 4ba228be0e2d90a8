using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media.Library;

/// <summary>The table of pictures, as if it were the context's own.</summary>
public static class PictureSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Picture> Pictures => db.Set<Picture>();
    }
}
