using System.Net;
using Blog.Content.Authors;
using Blog.Tests.Media;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Authors.Admin;

public sealed class ProfilePictureTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task An_uploaded_picture_stands_in_the_profile_and_on_the_authors_page_until_it_is_removed()
    {
        var ada = await blog.SignedIn();
        var saved = await ada.Follow(await Upload(ada, Pictures.Jpeg(300, 300)));
        Assert.NotNull(saved.One("#profile img.picture-now"));
        var id = (await blog.Db(db => db.Authors.SingleAsync())).Id;
        await blog.Publish("By Ada", more: a => (a.Author, a.AuthorId) = (null!, id));
        Assert.NotNull((await blog.Visitor().Get("/author/ada-example")).One("img.author-picture, .author-picture img"));

        await ada.Submit(saved, "#profile", null, ("Picture.Remove", "true"));
        Assert.Null((await ada.Get("/admin/profile")).One("img.picture-now"));
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_beside_the_field_with_the_text_kept()
    {
        var answer = await Upload(await blog.SignedIn(), "<svg/>"u8.ToArray(), ("Bio", "Kept."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("an SVG image", answer.One("#Picture-error")!.TextContent);
        Assert.Equal("Kept.", answer.One("#Bio")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_picture_sent_with_another_field_in_error_need_not_be_chosen_again()
    {
        var ada = await blog.SignedIn();
        var answer = await Upload(ada, Pictures.Png(40, 40), ("Website", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.One("img.picture-now"));
        await ada.Submit(answer, "#profile", null, ("Website", ""));
        Assert.NotNull((await blog.Db(db => db.Set<Author>().SingleAsync())).PictureId);
    }

    private static async Task<Page> Upload(Visitor ada, byte[] file, params (string Name, string Value)[] fields)
    {
        var form = await ada.Get("/admin/profile");
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(file), "Picture.File", "face.jpg" } };
        (string Name, string Value)[] all = [("Name", "Ada Example"), .. fields];
        foreach (var (name, value) in all.Concat(
            form.All("#profile input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))))
        {
            sent.Add(new StringContent(value), name);
        }

        return await Page.Read("/admin/profile", await ada.Client.PostAsync("/admin/profile", sent));
    }
}
