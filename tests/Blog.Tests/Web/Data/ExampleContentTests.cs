using System.Net;
using System.Security.Cryptography;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Media.Library;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Data;

[Collection(OfExample.Name)]
public class ExampleContentTests(ExampleBlog blog)
{
    [Fact]
    public async Task A_fresh_blog_is_filled_with_a_whole_site()
    {
        var home = await blog.Visitor().Get("/");
        Assert.Contains("Lantern & Loom", home.Text);
        var (articles, categories, tags, authors, pages) =
            await blog.Db(async db => (await db.Articles.CountAsync(a => a.Status == ArticleStatus.Published),
                await db.Categories.CountAsync(c => c.Description != ""), await db.Tags.CountAsync(t => t.Description != ""),
                await db.Authors.CountAsync(a => a.Bio != "" && a.PictureId != null), await db.Pages.CountAsync()));
        Assert.InRange(articles, 12, 99);
        Assert.Equal((4, 15, 2, 1), (categories, tags, authors, pages));
        Assert.True(await blog.Db(db => db.Articles.AnyAsync(a => a.Rendered.WordCount >= 1650 && a.Rendered.WordCount <= 1750)));
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/about")).Status);
    }

    [Fact]
    public async Task Its_pictures_come_ready_made_as_an_upload_would_make_them()
    {
        await blog.Visitor().Get("/");
        var start = File.GetLastWriteTimeUtc(Path.Combine(blog.Folder, "blog.id"));
        var ready = FilesOf(Path.Combine(AppContext.BaseDirectory, "Data", "Example", "media"));
        // What were made anew would stand beside what came along, under another name: then copy it to Data/Example/media.
        Assert.Equal(ready, FilesOf(Path.Combine(blog.Folder, "media")));
        // A copy keeps its time; what is encoded now has a later one.
        Assert.All(
            Directory.GetFiles(Path.Combine(blog.Folder, "media"), "*.webp", SearchOption.AllDirectories),
            file => Assert.True(File.GetLastWriteTimeUtc(file) < start, file));
        Assert.All(
            await blog.Db(db => db.Pictures.Select(p => p.Hash + "." + p.Extension).ToListAsync()),
            original => Assert.Single(
                Directory.GetFiles(Path.Combine(blog.Folder, "media"), original, SearchOption.AllDirectories)));

        // By what is in them: each blog names its pictures in its own way.
        static string[] FilesOf(string folder) =>
            [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))))
                .Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task What_the_owner_deleted_of_it_never_comes_back()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var first = new BlogApp { Folder = folder, KeepFolder = true }.With("Example:Content", "true"))
        {
            await using var scope = first.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
            await db.Articles.ExecuteDeleteAsync();
            await db.Pages.ExecuteDeleteAsync();
            await db.ImportedFiles.ExecuteDeleteAsync();
        }

        await using var second = new BlogApp { Folder = folder }.With("Example:Content", "true");
        Assert.Equal(HttpStatusCode.OK, (await second.Visitor().Get("/")).Status);
        Assert.Equal(0, await second.Db(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task A_blog_that_is_not_tried_from_source_starts_empty()
    {
        await using var plain = new BlogApp();
        Assert.Equal(HttpStatusCode.OK, (await plain.Visitor().Get("/")).Status);
        Assert.Equal(0, await plain.Db(db => db.Articles.CountAsync()));
    }
}
