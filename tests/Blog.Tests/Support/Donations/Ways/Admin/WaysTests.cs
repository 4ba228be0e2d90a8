using System.Net;
using Blog.Support.Donations.Ways;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Support.Donations.Ways.Admin;

public sealed class WaysTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string Path = "/admin/donations/ways";

    private static readonly (string, string)[] Bank =
        [("Address", "de89 3704 0044 0532 0130 00"), ("Holder", "Ada Example"), ("Currency", "eur")];

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_bank_account_is_added_with_a_warning_of_what_publishing_it_means(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var form = await ada.Get($"{Path}/new?kind=Bank");
        Assert.Contains("can read and keep your IBAN", form.One(".notice-warn")!.TextContent, StringComparison.Ordinal);
        var list =
            await ada.Follow(await ada.Submit(form, "#way", null, [.. Bank, ("Minimum", "5"), ("Suggestions", "25, 5، 10.50")]));
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("SEPA banking apps (EPC)", list.Text, StringComparison.Ordinal);
        var way = await blog.Db(db => db.Set<GivingWay>().SingleAsync());
        Assert.Equal(
            (Giving.Iban, "EUR", 500, "500,1050,2500", true),
            (way.Address, way.Currency, way.Minimum, way.Suggestions, way.IsShown));
    }

    [Theory]
    [InlineData("Address", "DE89 3704 0044 0532 0130 01")]
    [InlineData("Address", "")]
    [InlineData("Holder", "")]
    [InlineData("Holder", "Ada\u202eelpmaxE")]
    [InlineData("Currency", "")]
    [InlineData("Currency", "XYZ")]
    [InlineData("Bic", "NOTABIC")]
    [InlineData("Minimum", "-5")]
    [InlineData("Suggestions", "5 -10")]
    [InlineData("Suggestions", "1 2 3 4 5 6")]
    [InlineData("Suggestions", "a lot")]
    public async Task What_is_wrong_with_a_bank_account_is_said_beside_its_field_and_nothing_is_lost(string field, string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get($"{Path}/new?kind=Bank"), "#way", null,
            [.. Bank.Where(b => b.Item1 != field), (field, typed), ("Note", "Kept نص")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Error(field));
        Assert.Equal("Kept نص", page.Value("Note"));
        Assert.False(await shared.Db(db => db.Set<GivingWay>().AnyAsync()));
    }

    [Theory]
    [InlineData("Link", "javascript:alert(1)")]
    [InlineData("Link", "http://give.example.org")]
    [InlineData("Link", "https://ada:secret@give.example.org")]
    [InlineData("Link", "//give.example.org")]
    [InlineData("Link", "give.example.org")]
    [InlineData("Link", "")]
    [InlineData("PayPal", "https://paypal.me.example.org/ada")]
    [InlineData("KoFi", "https://notko-fi.com/ada")]
    [InlineData("GitHubSponsors", "https://github.com/ada")]
    [InlineData("Bitcoin", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")]
    [InlineData("Ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")]
    [InlineData("Monero", "4")]
    [InlineData("Lightning", "ada at example.org")]
    public async Task An_address_that_cannot_be_is_refused_beside_its_field(string kind, string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get($"{Path}/new?kind={kind}"), "#way", null, ("Address", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Error("Address"));
    }

    [Theory]
    [InlineData("PayPal", "https://www.paypal.com/donate/?hosted_button_id=EXAMPLE")]
    [InlineData("KoFi", "https://ko-fi.com/example")]
    [InlineData("GitHubSponsors", "https://github.com/sponsors/example")]
    [InlineData("Stripe", "https://donate.stripe.com/example")]
    [InlineData("Ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("Lightning", "ada@example.org")]
    [InlineData("Link", "https://give.example.org/ada")]
    public async Task A_right_address_is_stored_as_typed(string kind, string typed)
    {
        var ada = await blog.SignedIn();
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await ada.Submit(await ada.Get($"{Path}/new?kind={kind}"), "#way", null, ("Address", typed))).Status);
        Assert.Equal(typed, (await blog.Db(db => db.Set<GivingWay>().SingleAsync())).Address);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_owners_who_save_one_way_lose_no_text(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Way();
        var (mine, theirs) = (await ada.Get($"{Path}/{id}"), await ada.Get($"{Path}/{id}"));
        await ada.Submit(theirs, "#way", null, ("Note", "Theirs."));
        var conflict = await ada.Submit(mine, "#way", null, ("Note", "Mine."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Mine.", "Theirs."], conflict.All(".conflict pre").Select(p => p.TextContent));
        await ada.Submit(conflict, "#way");
        Assert.Equal("Mine.", (await blog.Db(db => db.Set<GivingWay>().SingleAsync())).Note);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_way_moves_up_and_readers_see_it_there_and_a_deleted_one_is_gone(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        await blog.Way(w => (w.Label, w.Place) = ("First", 1));
        var second = await blog.Way(w => (w.Label, w.Place) = ("Second", 2));
        var reader = blog.Visitor();
        Assert.Equal(["First", "Second"], (await reader.Get("/support")).All(".way h2").Select(h => h.TextContent));
        await ada.Submit(await ada.Get(Path), $"form[action$='/{second}/place']", null, ("up", "true"));
        Assert.Equal(["Second", "First"], (await reader.Get("/support")).All(".way h2").Select(h => h.TextContent));
        await ada.Submit(await ada.Get($"{Path}/{second}/delete"), "#delete");
        Assert.Equal(["First"], (await reader.Get("/support")).All(".way h2").Select(h => h.TextContent));
    }
}
