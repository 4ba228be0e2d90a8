using System.Net;
using Blog.Media.Library;
using Blog.Media.Storage;
using Blog.Transfer.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Transfer;

public class ImportedPictureTests
{
    private const string Post = "---\ntitle: Owls\nimage: hero.jpg\nimage_alt: An owl\n---\nLook: ![an eye](img/eye.png)";

    [Fact]
    public async Task Pictures_are_taken_in_and_shown_from_here()
    {
        await using var blog = Owls();
        Assert.DoesNotContain("Picture", await blog.Import());
        var article = await blog.Article("owls");
        Assert.Equal(("An owl", "hero.jpg"), (article.HeroAlt, article.Hero?.FileName));
        Assert.Equal(2, await blog.Blog.Db(db => db.Pictures.CountAsync()));
        var address = Assert.Single(PictureReferences.Of(article.Body)!);
        Assert.NotNull(PictureAddress.Parse(address));
        Assert.Equal(HttpStatusCode.OK, (await blog.Get(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await blog.Get(PictureAddress.Original(article.Hero!.Hash, "jpg"))).Status);
    }

    [Fact]
    public async Task A_changed_picture_is_a_changed_file()
    {
        await using var blog = Owls();
        await blog.Import();
        var before = (await blog.Article("owls")).HeroId;
        Assert.Contains("unchanged /owls", await blog.Import());
        Assert.Contains("updated /owls", await blog.With("hero.jpg", Media.Pictures.Jpeg(80, 60)).Import());
        Assert.NotEqual(before, (await blog.Article("owls")).HeroId);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_taken_is_named_and_the_text_comes()
    {
        await using var blog = new ImportingBlog().With(
            "owls.md", "---\ntitle: Owls\nimage: https://example.org/owl.png\n---\n![x](gone.png) ![y](lie.png)")
            .With("lie.png", "no picture"u8.ToArray());
        var report = await blog.Import();
        Assert.Equal(0, blog.ExitCode);
        Assert.Contains("    Image gone.png: The file does not exist in the folder.", report);
        Assert.Contains("    Image lie.png: ", report);
        Assert.Contains("    Image https://example.org/owl.png: It is on another site and was not downloaded", report);
        Assert.Equal(HttpStatusCode.OK, (await blog.Get("/owls")).Status);
    }

    private static ImportingBlog Owls() => new ImportingBlog().With("owls.md", Post)
        .With("hero.jpg", Media.Pictures.Jpeg(60, 40)).With("img/eye.png", Media.Pictures.Png(30, 20));
}
