using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Categories;

/// <summary>The table of categories, as if it were the context's own.</summary>
public static class CategorySet
{
    extension(BlogDbContext db)
    {
        public DbSet<Category> Categories => db.Set<Category>();
    }
}
