using Blog.Content.Categories;
using Blog.Core.Data;
using Blog.Web.Data;
using Blog.Web.Data.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Data.Backup;

/// <summary>A backup of a small blog, and the ways into and out of it.</summary>
internal static class BlogArchive
{
    /// <summary>Makes a blog with a category, a picture and a key, and backs it up while it runs.</summary>
    public static async Task<string> Backup(TestFolder outside, Func<BlogDbContext, Task>? prepare = null)
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            db.Add(new Category { Name = "Tea", Slug = "tea" });
            await db.SaveChangesAsync();
            await (prepare?.Invoke(db) ?? Task.CompletedTask);
            return 0;
        });
        Directory.CreateDirectory(Path.Combine(blog.Folder, "media/ab"));
        Directory.CreateDirectory(Path.Combine(blog.Folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(blog.Folder, "media/ab/picture.webp"), "a picture");
        await File.WriteAllTextAsync(Path.Combine(blog.Folder, "keys/test.key"), "a key");
        Write(blog, outside["backup.zip"], overwrite: false);
        return outside["backup.zip"];
    }

    public static void Write(BlogApp blog, string target, bool overwrite)
    {
        using var scope = blog.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<BackupWriter>().Write(target, overwrite, filesOnly: false);
    }

    /// <summary>Restores into <c>data</c> of the folder as the verb does: with the services, without a server.</summary>
    public static async Task<string?> RestoreWith(TestFolder outside, string archive, bool force)
    {
        await using var blog = new BlogApp();
        await using var scope = blog.Services.CreateAsyncScope();
        var (services, folder) = (scope.ServiceProvider, new DataFolder(outside["data"]));
        return await new BackupRestorer(folder, services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<BlogDbContext>(), blog.Clock)
            .RestoreAsync(archive, force);
    }
}
