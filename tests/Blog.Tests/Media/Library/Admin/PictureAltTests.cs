using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Media.Library.Admin;

public class PictureAltTests : PicturesTest
{
    [Fact]
    public async Task An_alternative_text_is_edited_in_the_list()
    {
        var picture = await Add(Pictures.Jpeg(30, 20), "desk.jpg");
        var page = await Owner.Follow(await Owner.Submit(
            await Owner.Get("/admin/pictures"), $"#picture-{picture.Id} .picture-alt", null, ("alt", " میز <b> 🪑 ")));
        Assert.Contains("Alt text saved.", page.Text);
        Assert.Equal("میز <b> 🪑", page.One("[name=alt]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_two_people_who_edit_a_text_the_second_sees_both_and_loses_nothing()
    {
        var picture = await Add(Pictures.Jpeg(30, 20), "desk.jpg", "Old");
        var seenByBoth = await Owner.Get("/admin/pictures");
        await Owner.Submit(seenByBoth, $"#picture-{picture.Id} .picture-alt", null, ("alt", "Hers"));
        var conflict = await Owner.Submit(seenByBoth, $"#picture-{picture.Id} .picture-alt", null, ("alt", "His"));
        Assert.Equal("His", conflict.One("[name=alt]")!.GetAttribute("value"));
        Assert.Contains("Saved version: Hers", conflict.Text);
        Assert.Contains("This text was changed after you opened it", conflict.Text);
        Assert.Equal("Hers", await Alt());

        await Owner.Submit(conflict, $"#picture-{picture.Id} .picture-alt");
        Assert.Equal("His", await Alt());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_kept_in_the_field()
    {
        var picture = await Add(Pictures.Jpeg(30, 20), "desk.jpg", "Old");
        var typed = new string('x', 301);
        var page = await Owner.Submit(
            await Owner.Get("/admin/pictures"), $"#picture-{picture.Id} .picture-alt", null, ("alt", typed));
        Assert.Contains("Use at most 300 characters", page.Text);
        Assert.Equal(typed, page.One("[name=alt]")!.GetAttribute("value"));
        Assert.Equal("Old", await Alt());
    }

    [Fact]
    public async Task A_picture_that_is_gone_is_named_as_gone()
    {
        var picture = await Add(Pictures.Jpeg(30, 20), "desk.jpg");
        var seen = await Owner.Get("/admin/pictures");
        await Owner.Submit(seen, $"#picture-{picture.Id} .picture-delete form");
        foreach (var form in new[] { ".picture-alt", ".picture-delete form" })
            Assert.Contains(
                "no longer exists", (await Owner.Follow(await Owner.Submit(seen, $"#picture-{picture.Id} {form}"))).Text);
    }

    private Task<string> Alt() => Blog.Db(db => db.Pictures.Select(p => p.Alt).SingleAsync());
}
