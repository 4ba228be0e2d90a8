using Blog.Content.Categories;
using Blog.Core.Data;
using Blog.Web.Data;
using Blog.Web.Data.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Data.Backup;

/// <summary>A backup of a small blog, and the ways into and out of it.</summary>
internal static class BlogArchive
{
    private static readonly Lazy<Task<byte[]>> Usual = new(async () =>
    {
        using var outside = new TestFolder();
        return await File.ReadAllBytesAsync(await MakeAsync(outside, _ => Task.CompletedTask));
    });

    /// <summary>
    /// The backup of a blog with a category, a picture and a key, made while it ran: once for all tests, unless
    /// <paramref name="prepare"/> makes the blog another.
    /// </summary>
    public static async Task<string> Backup(TestFolder outside, Func<BlogDbContext, Task>? prepare = null)
    {
        if (prepare is not null)
        {
            return await MakeAsync(outside, prepare);
        }

        await File.WriteAllBytesAsync(outside["backup.zip"], await Usual.Value);
        return outside["backup.zip"];
    }

    private static async Task<string> MakeAsync(TestFolder outside, Func<BlogDbContext, Task> prepare)
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            db.Add(new Category { Name = "Tea", Slug = "tea" });
            await db.SaveChangesAsync();
            await prepare(db);
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
        return await new BackupRestorer(
            folder, services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<BlogDbContext>(), blog.Clock)
            .RestoreAsync(archive, force);
    }
}
