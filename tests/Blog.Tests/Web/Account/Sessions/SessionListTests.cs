using System.Net;
using Blog.Core.Accounts;
using Blog.Tests.Content.Articles.Admin;
using Blog.Web.Account.Sessions;

namespace Blog.Tests.Web.Account.Sessions;

public class SessionListTests
{
    private const string Path = "/admin/profile/sessions";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_shows_device_address_range_and_last_use_and_ends_one(Database database)
    {
        await using var blog = new BlogApp().On(database).WithOwner().WithAddresses();
        var desk = await blog.SignedInDevice();
        blog.Later(TimeSpan.FromHours(1));
        var phone = await blog.SignedInDevice(Devices.Phone, "2001:db8:12:34::5");
        var list = await desk.Get(Path);
        Assert.Contains("Sessions", list.One("nav.tabs a[aria-current=page]")!.TextContent);
        Assert.Equal(2, list.All("tbody tr").Count);
        Assert.Contains("Firefox on Linux This device", Words(list, 1));
        Assert.Contains("203.0.113.0/24", Words(list, 1));
        Assert.Contains("Safari on iPhone", Words(list, 2));
        Assert.Contains("2001:db8:12::/48", Words(list, 2));
        Assert.Contains("23 Nov 2026, 13:00", Words(list, 2));
        Assert.DoesNotContain("203.0.113.77", list.Html);

        var ended = await desk.Follow(await desk.Submit(list, "tbody tr:nth-child(2) form"));
        Assert.Contains("Session ended", ended.Text);
        Assert.Single(ended.All("tbody tr"));
        Assert.False(await phone.IsIn());
        Assert.True(await desk.IsIn());
    }

    [Fact]
    public async Task Ending_this_very_session_signs_out_and_an_ended_one_is_told_as_such()
    {
        await using var blog = new BlogApp().WithOwner();
        var desk = await blog.SignedInDevice();
        var list = await desk.Get(Path);
        var phone = await blog.SignedInDevice(Devices.Phone);
        var both = await phone.Get(Path);
        Assert.Equal("/sign-in", (await desk.Submit(list, "tbody tr form")).Location);
        Assert.False(await desk.IsIn());
        Assert.Contains("already ended", (await phone.Follow(await phone.Submit(both, "tbody tr:nth-child(2) form"))).Text);
    }

    [Fact]
    public async Task A_session_of_another_account_is_neither_shown_nor_ended()
    {
        await using var blog = new BlogApp().WithOwner();
        var desk = await blog.SignedInDevice();
        var other = await blog.Db(async db =>
        {
            var account = new Blog.Core.Accounts.Account
            {
                UserName = "bo@example.org",
                Email = "bo@example.org",
                DisplayName = "Bo",
            };
            db.Add(account);
            await db.SaveChangesAsync();
            var session = new Session
            {
                AccountId = account.Id,
                Key = Guid.NewGuid(),
                StartedAt = BlogApp.Start.UtcDateTime,
                LastUsedAt = BlogApp.Start.UtcDateTime,
            };
            db.Add(session);
            await db.SaveChangesAsync();
            return session.Id;
        });
        var list = await desk.Get(Path);
        Assert.Single(list.All("tbody tr"));
        var token = list.Value("__RequestVerificationToken")!;
        await desk.PostRaw($"{Path}/{other}/delete", ("__RequestVerificationToken", token));
        await desk.PostRaw($"{Path}/delete", ("__RequestVerificationToken", token));
        Assert.Equal(other, Assert.Single(await blog.Sessions()).Id);
    }

    [Fact]
    public async Task A_page_costs_one_look_for_the_session_and_its_use_is_written_once_a_minute()
    {
        await using var blog = new BlogApp().WithOwner().WithAddresses();
        var desk = await blog.SignedInDevice();
        await desk.Get("/admin/profile");
        blog.Later(TimeSpan.FromMinutes(3));
        using var queries = new QueryCounter(blog.Folder);
        await desk.Get("/admin/profile");
        Assert.Single(queries.Commands, sql => sql.Contains("\"Sessions\"", StringComparison.Ordinal));
        Assert.DoesNotContain(queries.Commands, sql => sql.Contains("UPDATE", StringComparison.Ordinal));

        desk.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        desk.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "::ffff:198.51.100.9");
        await desk.Get("/admin/profile");
        await blog.Run<SessionUses>();
        var stored = Assert.Single(await blog.Sessions());
        Assert.Equal(BlogApp.Start.UtcDateTime.AddMinutes(3), stored.LastUsedAt);
        Assert.Equal("198.51.100.0/24", stored.Network);
    }

    [Fact]
    public async Task What_was_not_yet_written_is_written_when_the_program_stops()
    {
        using var folder = new TestFolder();
        await using (var blog = new BlogApp { Folder = folder.Path, KeepFolder = true }.WithOwner())
        {
            var desk = await blog.SignedInDevice();
            blog.Later(TimeSpan.FromMinutes(3));
            await desk.Get("/admin/profile");
        }

        await using var again = new BlogApp { Folder = folder.Path, KeepFolder = true };
        Assert.Equal(BlogApp.Start.UtcDateTime.AddMinutes(3), Assert.Single(await again.Sessions()).LastUsedAt);
    }

    [Fact]
    public async Task On_a_full_disk_signing_in_and_out_and_ending_sessions_say_so()
    {
        await using var blog = new BlogApp().WithOwner();
        var disk = FullDisk.Under(blog);
        var desk = await blog.SignedInDevice();
        var list = await desk.Get(Path);
        await FullDisk.FillAlong(blog, [typeof(Session)]);
        disk.IsFull = true;
        var refused = await blog.Device().TrySignIn();
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        Assert.Contains("The disk is full", refused.Text);
        Assert.Contains("no session could be ended", (await desk.Follow(await desk.Submit(list, "#everywhere"))).Text);
        Assert.Contains("no session could be ended", (await desk.Follow(await desk.Submit(list, "tbody tr form"))).Text);
        Assert.Contains(
            "no session could be ended", (await desk.Follow(await desk.Submit(list, "form[action='/sign-out']"))).Text);
        Assert.True(await desk.IsIn());
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", "Safari on macOS")]
    [InlineData("curl/8.14 (<b>)", "Unknown device")]
    public async Task A_device_has_the_name_that_a_person_knows_it_by(string userAgent, string name)
    {
        await using var blog = new BlogApp().WithOwner();
        var desk = await blog.SignedInDevice(userAgent);
        Assert.Equal(name, (await desk.Get(Path)).One("tbody .main bdi")!.TextContent);
    }

    private static string Words(Page page, int row) => string.Join(
        ' ', page.One($"tbody tr:nth-child({row})")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
