using System.Net;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Media.Library.Admin;

public class UploadTests : PicturesTest
{
    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public async Task The_editor_gets_markdown_that_shows_the_uploaded_picture(string format)
    {
        var (answer, json) = await Fetch(Pictures.RedAndBlue(60, 40).Encode(format), "desk" + format, "A [tidy] desk");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var src = json.GetProperty("src").GetString()!;
        Assert.EndsWith(format, src);
        Assert.Equal($@"![A \[tidy\] desk]({src})", json.GetProperty("markdown").GetString());
        Assert.Equal((60, 40, "A [tidy] desk"),
            (json.GetProperty("width").GetInt32(), json.GetProperty("height").GetInt32(), json.GetProperty("alt").GetString()));
        Assert.True(json.GetProperty("id").GetInt64() > 0);
        Assert.Equal(HttpStatusCode.OK, (await Blog.Visitor().Client.GetAsync(src)).StatusCode);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "an SVG image")]
    [InlineData("<!doctype html><script>alert(1)</script>", "a web page")]
    [InlineData("#!/bin/sh\necho", "not a supported image")]
    public async Task A_file_that_only_claims_to_be_a_picture_is_refused_with_a_reason(string file, string reason)
    {
        var (answer, json) = await Fetch(System.Text.Encoding.UTF8.GetBytes(file), "photo.jpg");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, json.GetProperty("error").GetString());
        await AssertNothingStored();
    }

    [Fact]
    public async Task A_bomb_a_torso_and_an_empty_file_are_refused_with_a_reason()
    {
        var (bomb, words) = await Fetch(Pictures.PngOfZeros(1, 500_000_000), "bomb.png");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bomb.StatusCode);
        Assert.Contains("500,000,000", words.GetProperty("error").GetString());

        var (torso, _) = await Fetch(Pictures.Jpeg(400, 300)[..900], "torso.jpg");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, torso.StatusCode);

        var (empty, nothing) = await Fetch([], "empty.jpg");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal("The file is empty.", nothing.GetProperty("error").GetString());
        await AssertNothingStored();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_hundred_megabytes_are_refused_in_words_whether_announced_or_not(bool announced)
    {
        const long size = 200L * 1024 * 1024;
        var source = new EndlessJpeg();
        var (answer, json) = await Fetch(new StreamedFile(source, size, announced), "huge.jpg");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 MB", json.GetProperty("error").GetString());
        Assert.InRange(source.BytesRead, 0, 64 * 1024 * 1024);
        await AssertNothingStored();
    }

    [Fact]
    public async Task A_form_takes_several_files_and_says_which_it_could_not()
    {
        var page = await Send(
            (Pictures.Jpeg(50, 40), "one.jpg"), (Pictures.Png(50, 40), "two.png"), ("nonsense"u8.ToArray(), "three.gif"));
        Assert.Equal("/admin/pictures", page.Path);
        Assert.Contains("2 images uploaded.", page.Text);
        Assert.Contains("“three.gif”: ", page.One(".notice-problem")!.TextContent);
        Assert.Equal(["two.png", "one.jpg"], page.All(".picture-name").Select(e => e.TextContent));
    }

    [Fact]
    public async Task A_form_with_no_file_or_with_too_many_is_answered_in_words()
    {
        Assert.Contains("Please choose an image first.", (await Send()).Text);
        var page = await Send([.. Enumerable.Range(1, 11).Select(n => (Pictures.Png(n + 1, 1), $"{n}.png"))]);
        Assert.Contains("up to 10 files", page.One(".notice-problem")!.TextContent);
        await AssertNothingStored();
    }

    [Fact]
    public async Task A_file_name_of_another_world_is_shown_and_does_no_harm()
    {
        var page = await Send((Pictures.Jpeg(50, 40), "../../etc/<img src=x onerror=alert(1)> تصویر 🖼.jpg"));
        Assert.Equal("<img src=x onerror=alert(1)> تصویر 🖼.jpg", page.One(".picture-name")!.TextContent);
    }

    [Fact]
    public async Task An_upload_without_antiforgery_is_refused()
    {
        using var form = Form(null, (new ByteArrayContent(Pictures.Jpeg(50, 40)), "a.jpg"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Owner.Client.PostAsync("/admin/pictures", form)).StatusCode);
        await AssertNothingStored();
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in()
    {
        using var form = Form(null, (new ByteArrayContent(Pictures.Jpeg(50, 40)), "a.jpg"));
        var stranger = Blog.Visitor();
        foreach (var answer in new[]
        {
            await stranger.Client.PostAsync("/admin/pictures", form),
            await stranger.Client.GetAsync("/admin/pictures?format=json"),
        })
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/sign-in", answer.Headers.Location!.ToString());
        }
        await AssertNothingStored();
    }

    private async Task AssertNothingStored()
    {
        Assert.Equal(0, await Blog.Db(db => db.Pictures.CountAsync()));
        Assert.Empty(Directory.Exists(MediaRoot) ? Directory.GetFiles(MediaRoot, "*", SearchOption.AllDirectories) : []);
    }
}
