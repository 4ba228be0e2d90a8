using System.Security.Cryptography;
using Blog.Core.Data;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media;

/// <summary>Whoever has a picture's file cannot ask a blog whether it holds that picture.</summary>
public sealed class PictureNameTests
{
    private static readonly byte[] Upload = Pictures.Png(300, 200);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_is_each_blogs_own_and_cannot_be_computed_from_the_file(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await using var other = new BlogApp();
        var (here, again, there) = (await Add(blog), await Add(blog), await Add(other));

        Assert.Equal(here.Hash, again.Hash);
        Assert.NotEqual(here.Hash, there.Hash);
        Assert.DoesNotContain(here.Hash, new[] { Plain, Convert.ToHexStringLower(SHA256.HashData(Upload))[..20] });
        Assert.Equal(404, (int)(await blog.Visitor().Get($"/media/{Plain}.png")).Status);
        Assert.Equal(200, (int)(await blog.Visitor().Get($"/media/{here.Hash}.png")).Status);
    }

    [Fact]
    public async Task What_was_uploaded_before_keeps_its_address_and_its_row()
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            db.Add(new Picture
            {
                Hash = Plain,
                Extension = "png",
                Width = 300,
                Height = 200,
                Widths = "300",
                FileName = "old.png",
            });
            return await db.SaveChangesAsync();
        });

        Assert.Equal((Plain, "old.png"), (await Add(blog)) is var picture ? (picture.Hash, picture.FileName) : default);
        Assert.Equal(1, await blog.Db(db => db.Set<Picture>().CountAsync()));
        Assert.Equal(200, (int)(await blog.Visitor().Get($"/media/{Plain}.png")).Status);
    }

    // As names were made of the file alone.
    private static string Plain =>
        Convert.ToHexStringLower(SHA256.HashData([.. "blog-picture-1"u8, .. Upload]))[..20];

    private static async Task<Picture> Add(BlogApp blog)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PictureDesk>()
            .AddAsync(new MemoryStream(Upload), "picture.png", "");
    }
}
