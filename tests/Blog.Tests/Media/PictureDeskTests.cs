using Blog.Content.Writing;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media;

public class PictureDeskTests : MediaAppTest
{
    [Fact]
    public async Task An_upload_becomes_one_row_and_its_files()
    {
        var picture = await Add(Pictures.Jpeg(900, 600), @"C:\photos\desk.jpg", " A desk\nby the window ");
        Assert.Equal((900, 600, "400,800,900", "desk.jpg", "A desk by the window"),
            (picture.Width, picture.Height, picture.Widths, picture.FileName, picture.Alt));
        Assert.True(picture.Id > 0);
    }

    [Fact]
    public async Task The_same_picture_twice_keeps_its_first_row()
    {
        var first = await Add(Pictures.Png(30, 20), "first.png", "First");
        var second = await Add(Pictures.Png(30, 20), "second.png", "Second");
        Assert.Equal((first.Id, "first.png", "First"), (second.Id, second.FileName, second.Alt));
    }

    [Fact]
    public async Task Uploads_of_the_same_picture_at_the_same_moment_share_one_row()
    {
        var upload = Pictures.Jpeg(300, 200);
        _ = Blog.Services; // Started once, before eight ask for it.
        var pictures = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Add(upload, $"{n}.jpg", ""))));
        Assert.Single(pictures.Select(p => p.Id).Distinct());
        Assert.Equal(1, await Blog.Db(db => db.Pictures.CountAsync()));
    }

    [Fact]
    public async Task The_renderer_is_told_the_sizes_of_known_pictures_only()
    {
        var picture = await Add(Pictures.Jpeg(900, 600), "desk.jpg", "");
        var src = $"/media/{picture.Hash}.jpg";
        var found = await Scoped(services => Task.FromResult(services.GetRequiredService<PictureSources>()
            .Find([src, "/media/00000000000000000000.png", "https://example.org/a.png", "", "/media/../blog.db"])));
        var source = Assert.Single(found);
        Assert.Equal(src, source.Key);
        Assert.Equal((src, 900, 600), (source.Value.Src, source.Value.Width, source.Value.Height));
        Assert.Equal($"/media/{picture.Hash}-400.webp 400w, /media/{picture.Hash}-800.webp 800w, "
            + $"/media/{picture.Hash}-900.webp 900w",
            source.Value.SrcSet);
    }
}
