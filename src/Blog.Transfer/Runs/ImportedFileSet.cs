using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Transfer.Runs;

/// <summary>The table of files that an import brought, as if it were the context's own.</summary>
public static class ImportedFileSet
{
    extension(BlogDbContext db)
    {
        public DbSet<ImportedFile> ImportedFiles => db.Set<ImportedFile>();
    }
}
