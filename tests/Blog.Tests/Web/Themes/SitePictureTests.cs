using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using Blog.Tests.Media;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Web.Themes;

public sealed class SitePictureTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task An_uploaded_logo_stands_at_the_top_of_readers_pages_until_it_is_removed()
    {
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.Redirect, await Upload(ada, "Logo", Pictures.Png(200, 60)));
        var logo = (await blog.Visitor().Get("/")).One(".site-name img")!;
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Client.GetAsync(logo.GetAttribute("src"))).StatusCode);
        Assert.Equal(("200", "60"), (logo.GetAttribute("width"), logo.GetAttribute("height")));

        await ada.Submit(await ada.Get("/admin/theme"), "#theme", "Save", ("Logo.Remove", "true"));
        Assert.Null((await blog.Visitor().Get("/")).One(".site-name img"));
    }

    [Fact]
    public async Task Of_one_picture_come_icons_in_all_sizes_kept_for_ever_under_its_own_address()
    {
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.Redirect, await Upload(ada, "Icon", Pictures.Png(600, 400)));
        var page = await blog.Visitor().Get("/");
        var ico = await Fetch(page.One("link[rel=icon]")!.GetAttribute("href")!, "image/x-icon");
        Assert.Equal(
            [16, 32, 48],
            Enumerable.Range(0, BinaryPrimitives.ReadUInt16LittleEndian(ico.AsSpan(4))).Select(i => (int)ico[6 + (16 * i)]));
        var first = BinaryPrimitives.ReadInt32LittleEndian(ico.AsSpan(6 + 12));
        Assert.Equal(16, SideOf(ico.AsSpan(first)));
        Assert.Equal(180, SideOf(await Fetch(page.One("link[rel=apple-touch-icon]")!.GetAttribute("href")!, "image/png")));

        using var manifest = JsonDocument.Parse(
            await Fetch(page.One("link[rel=manifest]")!.GetAttribute("href")!, "application/manifest+json", immutable: false));
        var icons = manifest.RootElement.GetProperty("icons").EnumerateArray().ToList();
        Assert.Equal(["192x192", "512x512"], icons.Select(i => i.GetProperty("sizes").GetString()));
        Assert.Equal(512, SideOf(await Fetch(icons[1].GetProperty("src").GetString()!, "image/png")));
    }

    [Fact]
    public async Task Who_asks_for_an_icon_without_reading_the_page_is_led_to_the_owners_and_gets_the_programs_before()
    {
        var ada = await blog.SignedIn();
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Client.GetAsync("/favicon.ico")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/site.webmanifest")).Status);
        Assert.Null((await blog.Visitor().Get("/")).One("link[rel=manifest]"));
        await Upload(ada, "Icon", Pictures.Png(64, 64));
        Assert.EndsWith("-icon.ico", (await blog.Visitor().Get("/favicon.ico")).Location);
        Assert.EndsWith("-icon-180.png", (await blog.Visitor().Get("/apple-touch-icon.png")).Location);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/site.webmanifest")).Status);
        await ada.Submit(await ada.Get("/admin/theme"), "#theme", "Save", ("Icon.Remove", "true"));
        Assert.Equal("/favicon.svg", (await blog.Visitor().Get("/")).One("link[rel=icon]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_picture_too_small_for_an_icon_is_refused_in_words()
    {
        var ada = await blog.SignedIn();
        using var form = await FormOf(ada, "Icon", Pictures.Png(30, 30));
        var answer = await Page.Read("/admin/theme", await ada.Client.PostAsync("/admin/theme", form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("An icon needs at least 48", answer.Text);
    }

    [Fact]
    public async Task A_save_that_another_one_was_before_leaves_the_logo_as_it_was()
    {
        var ada = await blog.SignedIn();
        using var late = await FormOf(ada, "Logo", Pictures.Png(200, 60));
        await ada.Submit(await ada.Get("/admin/theme"), "#theme", "Save", ("Preset", "ink"));
        Assert.Equal(HttpStatusCode.Conflict, (await ada.Client.PostAsync("/admin/theme", late)).StatusCode);
        Assert.Null((await blog.Visitor().Get("/")).One(".site-name img"));
        Assert.Null((await ada.Get("/admin/theme")).One("img.picture-now"));
        Assert.Equal(HttpStatusCode.Redirect, await Upload(ada, "Logo", Pictures.Png(200, 60)));
        Assert.NotNull((await blog.Visitor().Get("/")).One(".site-name img"));
    }

    [Fact]
    public async Task A_save_that_finds_no_room_leaves_the_logo_as_it_was()
    {
        await using var small = new BlogApp();
        var disk = FullDisk.Under(small);
        var ada = await small.SignedIn();
        // The site's settings, with the logo, find room still; the theme's do not.
        foreach (var sql in new[]
        {
            """CREATE TABLE "Filler" ("Bytes" BLOB)""",
            """
            CREATE TRIGGER "Fill" AFTER INSERT ON "Settings" WHEN NEW."Key" = 'theme'
            BEGIN INSERT INTO "Filler" VALUES (zeroblob(4000000)); END
            """,
        })
        {
            await small.Db(db => db.Database.ExecuteSqlRawAsync(sql));
        }

        using var form = await FormOf(ada, "Logo", Pictures.Png(200, 60));
        disk.IsFull = true;
        var answer = await ada.Client.PostAsync("/admin/theme", form);
        disk.IsFull = false;
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Null((await small.Visitor().Get("/")).One(".site-name img"));
        Assert.Null((await ada.Get("/admin/theme")).One("img.picture-now"));
        Assert.Equal(HttpStatusCode.Redirect, await Upload(ada, "Logo", Pictures.Png(200, 60)));
        Assert.NotNull((await small.Visitor().Get("/")).One(".site-name img"));
    }

    private static async Task<HttpStatusCode> Upload(Visitor ada, string field, byte[] picture)
    {
        using var form = await FormOf(ada, field, picture);
        return (await ada.Client.PostAsync("/admin/theme", form)).StatusCode;
    }

    private static async Task<MultipartFormDataContent> FormOf(Visitor ada, string field, byte[] picture)
    {
        var page = await ada.Get("/admin/theme");
        var sent = new MultipartFormDataContent { { new ByteArrayContent(picture), $"{field}.File", "picture.png" } };
        foreach (var name in new[] { "__RequestVerificationToken", "Version" })
        {
            sent.Add(new StringContent(page.One($"#theme [name={name}]")!.GetAttribute("value")!), name);
        }

        sent.Add(new StringContent("paper"), "Preset");
        return sent;
    }

    private async Task<byte[]> Fetch(string path, string type, bool immutable = true)
    {
        var answer = await blog.Visitor().Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(immutable, answer.Headers.CacheControl!.ToString().Contains("immutable"));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // The first field of a PNG's first chunk.
    private static int SideOf(ReadOnlySpan<byte> png) => BinaryPrimitives.ReadInt32BigEndian(png[16..]);
}
