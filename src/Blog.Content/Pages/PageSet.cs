using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Pages;

/// <summary>The table of pages, as if it were the context's own.</summary>
public static class PageSet
{
    extension(BlogDbContext db)
    {
        public DbSet<StaticPage> Pages => db.Set<StaticPage>();
    }
}
