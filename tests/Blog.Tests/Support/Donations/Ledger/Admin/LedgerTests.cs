using System.Net;
using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Ledger;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Support.Donations.Ledger.Admin;

public sealed class LedgerTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string Path = "/admin/donations";

    private static readonly (string, string)[] Typed = [("Amount", "12.50"), ("Currency", "eur"), ("Day", "2026-11-20")];

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task The_article_is_found_from_the_reference_on_the_statement(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var article = await blog.Publish("On owls");
        var list = await ada.Follow(await ada.Submit(await ada.Get($"{Path}/new"), "#donation", null,
            [.. Typed, ("Reference", $"danke! {Iban.Grouped(CreditorReference.Of(article))} vom Leser")]));
        Assert.Contains("Recorded for “On owls”.", list.Text, StringComparison.Ordinal);
        var row = list.One("tbody tr")!;
        Assert.Contains("€12.50", row.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal($"/admin/articles/{article}", row.QuerySelectorAll("a")[1].GetAttribute("href"));
        var stored = await blog.Db(db => db.Set<Donation>().SingleAsync());
        Assert.Equal(
            (1250, "EUR", new DateOnly(2026, 11, 20), (long?)article),
            (stored.Minor, stored.Currency, stored.Day, stored.ArticleId));
    }

    [Theory]
    [InlineData("RF81 A000 0007 for owls", "RF81 A000 0007")]
    [InlineData("RF18 5390 0754 7035", "RF18 5390 0754 7035")]
    public async Task A_reference_with_wrong_check_digits_is_hinted_at_and_recorded_all_the_same(string typed, string slip)
    {
        var ada = await blog.SignedIn();
        var list = await ada.Follow(await ada.Submit(await ada.Get($"{Path}/new"), "#donation", null,
            [.. Typed, ("Reference", typed)]));
        Assert.Contains($"The check digits of the reference {slip}", list.Text, StringComparison.Ordinal);
        var stored = await blog.Db(db => db.Set<Donation>().SingleAsync());
        Assert.Equal((typed, (long?)null), (stored.Reference, stored.ArticleId));
        Assert.Contains(
            "do not fit: compare it with your statement", (await ada.Get($"{Path}/{stored.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RF18 5390 0754 7034 thank you")]
    [InlineData("RF18539007547034")]
    [InlineData("for the owls, 20 euros")]
    [InlineData("RF engineer, room 20")]
    public void A_right_reference_and_plain_words_are_not_hinted_at(string typed) =>
        Assert.Null(CreditorReference.SlipIn(typed));

    [Fact]
    public async Task An_article_can_be_named_by_its_present_or_former_address()
    {
        var ada = await blog.SignedIn();
        var article = await blog.Publish("On owls");
        await blog.Change(article, (desk, a) => desk.SaveAsync(a, "barn-owls"));
        await ada.Submit(await ada.Get($"{Path}/new"), "#donation", null, [.. Typed, ("Article", "/on-owls")]);
        await ada.Submit(
            await ada.Get($"{Path}/new"), "#donation", null, [.. Typed, ("Article", "https://blog.example.org/barn-owls")]);
        Assert.Equal([article, article], await blog.Db(db => db.Set<Donation>().Select(d => d.ArticleId).ToListAsync()));
    }

    [Theory]
    [InlineData("Amount", "-5")]
    [InlineData("Amount", "0")]
    [InlineData("Amount", "")]
    [InlineData("Amount", "1\r\n2")]
    [InlineData("Currency", "XYZ")]
    [InlineData("Currency", "")]
    [InlineData("Day", "2026-11-24")]
    [InlineData("Day", "2026-02-30")]
    [InlineData("Day", "")]
    [InlineData("Article", "/no-such-article")]
    [InlineData("Reference", "nul\0here")]
    [InlineData("Reference", "\u202eover")]
    public async Task What_cannot_be_booked_is_said_beside_its_field_and_nothing_is_lost(string field, string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get($"{Path}/new"), "#donation", null,
            [.. Typed.Where(t => t.Item1 != field), (field, typed), ("Note", "Kept نص")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Error(field));
        Assert.Equal("Kept نص", page.Value("Note"));
        Assert.False(await shared.Db(db => db.Set<Donation>().AnyAsync()));
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_refused_in_words()
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(
            await ada.Get($"{Path}/new"), "#donation", null, [.. Typed, ("Note", new string('x', 1 << 20))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("at most 500", page.Error("Note"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_owners_who_save_one_donation_lose_no_text_and_neither_deletes_what_the_other_changed(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var id = await blog.Donated(500);
        var (mine, theirs) = (await ada.Get($"{Path}/{id}"), await ada.Get($"{Path}/{id}"));
        await ada.Submit(theirs, "#donation", null, ("Note", "Theirs."));
        var conflict = await ada.Submit(mine, "#donation", null, ("Note", "Mine."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Mine.", "Theirs."], conflict.All(".conflict pre").Select(p => p.TextContent));
        await ada.Submit(mine, "#delete");
        Assert.True(await blog.Db(db => db.Set<Donation>().AnyAsync()));
        await ada.Submit(conflict, "#delete");
        Assert.False(await blog.Db(db => db.Set<Donation>().AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_ledger_goes_on_after_fifty_rows_newest_first(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        for (var i = 1; i <= 60; i++)
        {
            await blog.Donated(i * 100, $"2026-0{1 + (i % 9)}-11");
        }

        var first = await ada.Get(Path);
        var second = await ada.Get(first.One(".pager a")!.GetAttribute("href")!);
        var days = first.All("tbody .date")
            .Concat(second.All("tbody .date"))
            .Select(d => DateOnly.Parse(d.TextContent, System.Globalization.CultureInfo.GetCultureInfo("en")))
            .ToList();
        Assert.Equal((50, 60), (first.All("tbody tr").Count, days.Count));
        Assert.Equal(days.OrderDescending(), days);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get($"{Path}?before=yesterday")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_export_holds_all_and_no_formula(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var article = await blog.Publish("=cmd|' /C calc'!A0");
        await blog.Donated(1250, more: d => (d.ArticleId, d.Note, d.Reference) = (article, "+1, \"great\"", "@x"));
        var file = await ada.Get($"{Path}/export");
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("donations-2026-11-23.csv", file.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(
            "\"2026-11-20\",\"12.50\",\"EUR\",\"\",\"'@x\",\"'=cmd|' /C calc'!A0\",\"/", file.Html, StringComparison.Ordinal);
        Assert.EndsWith(",\"'+1, \"\"great\"\"\"\r\n", file.Html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dashboard_and_income_tell_articles_and_months_apart_and_mix_no_currencies(Database database)
    {
        blog.On(database);
        var ada = await blog.SignedIn();
        var article = await blog.Publish("On owls");
        await blog.Donated(1000, "2026-11-01", d => d.ArticleId = article);
        await blog.Donated(250, "2026-11-23", d => d.ArticleId = article);
        await blog.Donated(400, "2026-10-31");
        await blog.Donated(9900, "2025-11-30");
        await blog.Donated(700, "2026-11-02", d => d.Currency = "JPY");
        var card = (await ada.Get("/admin")).All(".cards .card").Single(c => c.QuerySelector("h2")?.TextContent == "Donations");
        Assert.Equal(
            ["€12.50", "€4", "€16.50"],
            card.QuerySelectorAll("dd").Select(d => d.TextContent.Replace('\u00a0', ' ')));
        var rows = card.QuerySelectorAll("tbody tr")
            .Select(r => string.Join(" | ", r.QuerySelectorAll("td").Select(c => c.TextContent.Trim().Replace('\u00a0', ' '))))
            .ToList();
        Assert.Equal(["On owls | €12.50 | €12.50", "The whole blog | €0 | €4"], rows);
        Assert.Contains("¥700", card.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var income = await ada.Get($"{Path}/income");
        var euros = income.All("section.income")[0]
            .QuerySelectorAll("tbody tr")
            .Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToArray())
            .ToList();
        Assert.Equal(("On owls", "", "€12.50", "€12.50"), (euros[0][0], euros[0][11], euros[0][12], euros[0][13]));
        Assert.Equal(("The whole blog", "€4", "", "€4"), (euros[1][0], euros[1][11], euros[1][12], euros[1][13]));
    }
}
