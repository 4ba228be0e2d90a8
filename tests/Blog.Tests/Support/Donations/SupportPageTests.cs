using System.Net;
using Blog.Core.Settings;
using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Ways;
using Blog.Tests.Content;

namespace Blog.Tests.Support.Donations;

public sealed class SupportPageTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task There_is_a_page_as_soon_as_readers_see_a_way(Database database)
    {
        blog.On(database);
        var reader = blog.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/support")).Status);
        Assert.Null((await reader.Get("/")).One("footer a[href='/support']"));
        await blog.Way(w => w.IsShown = false);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/support")).Status);
        await blog.Way();
        var page = await reader.Get("/support");
        Assert.Equal((HttpStatusCode.OK, "Support this blog"), (page.Status, page.One("h1")!.TextContent));
        Assert.NotNull((await reader.Get("/")).One("footer a[href='/support']"));
    }

    [Fact]
    public async Task Ways_stand_in_their_order_each_with_label_and_note_and_as_plain_links()
    {
        await blog.Way(w => (w.Place, w.Note) = (2, "All of it <b>arrives</b>."));
        await blog.Way(w =>
            (w.Kind, w.Address, w.Place, w.Label) = (WayKind.Link, "https://give.example.org/ada", 1, "By card"));
        await blog.Way(w => (w.Kind, w.Address, w.Place) = (WayKind.Bitcoin, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", 3));
        var page = await blog.Visitor().Get("/support");
        Assert.Equal(["By card", "Bank transfer", "Bitcoin"], page.All(".way h2").Select(h => h.TextContent));
        Assert.Equal("All of it <b>arrives</b>.", page.One(".way-bank .way-note")!.TextContent);
        Assert.Equal("https://give.example.org/ada", page.One(".way-link a")!.GetAttribute("href"));
        Assert.NotNull(page.One(".way-coin a[href='bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4']"));
        Assert.Empty(page.All("main script, iframe, main img, object, embed"));
    }

    [Fact]
    public async Task The_bank_account_is_shown_in_fours_that_are_copied_without_spaces()
    {
        await blog.Way(w => (w.Bic, w.BankName, w.Minimum) = ("COBADEFFXXX", "Example Bank", 500));
        var page = await blog.Visitor().Get("/support");
        Assert.Equal(Giving.Iban, page.One(".bank-iban .fours")!.TextContent);
        Assert.Equal(["DE89", "3704", "0044", "0532", "0130", "00"], page.All(".bank-iban b").Select(b => b.TextContent));
        var terms = page.Terms(".bank dl");
        Assert.Equal(("Ada Example", "COBADEFFXXX", "Example Bank", "EUR", "€5"),
            (terms["Account holder"], terms["BIC"], terms["Bank"], terms["Currency"], terms["Minimum"]));
    }

    [ZbarTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_code_on_the_page_reads_back_with_its_sum_and_the_articles_reference(bool fromArticle)
    {
        await blog.Way(w => w.Suggestions = "500,1250");
        var article = await blog.Publish("On owls");
        var page = await blog.Visitor().Get(fromArticle ? $"/support?from={article}" : "/support");
        var end = fromArticle ? $"\n\n{CreditorReference.Of(article)}" : "";
        string[] sums = [fromArticle ? "\n" : "", "\nEUR5.00", "\nEUR12.50"];
        Assert.Equal(["Any amount", "€5", "€12.50"], page.All(".sums label").Select(l => l.TextContent));
        Assert.Equal(
            sums.Select(sum => $"BCD\n002\n1\nSCT\n\nAda Example\n{Giving.Iban}{sum}{end}"),
            page.All(".codes svg").Select(svg => Zbar.ReadSvg(svg.OuterHtml)));
    }

    [ZbarTheory]
    [InlineData("PK36SCBL0000001123456702", "PKR")]
    [InlineData("GB33BUKB20201555555555", "GBP")]
    public async Task Elsewhere_the_code_holds_the_IBAN_alone_and_says_so(string iban, string currency)
    {
        await blog.Way(w => (w.Address, w.Currency, w.Suggestions) = (iban, currency, "50000,100000"));
        var page = await blog.Visitor().Get("/support");
        Assert.Equal(iban, Zbar.ReadSvg(page.One(".bank-code svg")!.OuterHtml));
        Assert.Equal("This code contains only the IBAN.", page.One(".bank-code .way-hint")!.TextContent);
        Assert.Empty(page.All(".sums"));
        Assert.Contains("500", page.Terms(".bank dl")["Suggested amount"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_comes_from_an_article_sees_its_reference_and_its_newest_title(Database database)
    {
        blog.On(database);
        await blog.Way();
        var article = await blog.Publish("On owls");
        var reader = blog.Visitor();
        var link = (await reader.Get("/on-owls")).One(".article a[href^='/support']")!.GetAttribute("href")!;
        Assert.Equal($"/support?from={article}", link);
        var page = await reader.Get(link);
        Assert.Equal(
            (CreditorReference.Of(article), "On owls"),
            (page.Terms(".bank dl")["Reference"], page.One(".support-from a")!.TextContent));
        await blog.Change(article, async (desk, a) =>
        {
            a.Title = "On barn owls";
            await desk.SaveAsync(a);
        });
        Assert.Equal("On barn owls", (await reader.Get(link)).One(".support-from a")!.TextContent);
        Assert.False((await reader.Get("/support")).Terms(".bank dl").ContainsKey("Reference"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("999999")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("one")]
    [InlineData("99999999999999999999999")]
    [InlineData("<script>")]
    public async Task An_article_that_is_none_leads_to_the_plain_page(string from)
    {
        await shared.Once(b => b.Way());
        await shared.Once(b => b.Publish("On owls"));
        var page = await shared.Visitor().Get($"/support?from={Uri.EscapeDataString(from)}");
        Assert.Equal((HttpStatusCode.Redirect, "/support"), (page.Status, page.Location));
    }

    [Fact]
    public async Task A_draft_is_not_given_away()
    {
        await blog.Way();
        var draft = await blog.Draft("A secret title");
        var page = await blog.Visitor().Get($"/support?from={draft}");
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.DoesNotContain("secret", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_goal_shows_what_was_booked_for_it_up_to_its_day(Database database)
    {
        blog.On(database);
        await blog.Way();
        var reader = blog.Visitor();
        Assert.Null((await reader.Get("/support")).One(".goal"));
        await blog.Words(w => w with
        {
            GoalText = "A year of hosting",
            GoalMinor = 20000,
            GoalCurrency = "EUR",
            GoalSince = new(2026, 1, 1),
            GoalAsOf = new(2026, 11, 21),
        });
        await blog.Donated(2550, "2026-11-20");
        await blog.Donated(5000, "2026-01-01");
        await blog.Donated(100, "2025-12-31");
        await blog.Donated(100, "2026-11-22");
        await blog.Donated(100, "2026-11-20", d => d.Currency = "USD");
        var page = await reader.Get("/support");
        Assert.Equal("37", page.One(".goal progress")!.GetAttribute("value"));
        Assert.Equal(
            "€75.50 of €200 37%",
            string.Join(' ', page.One("#goal-said")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("2026-11-21", page.One(".goal-day")!.TextContent, StringComparison.Ordinal);
        await blog.Donated(2450, "2026-11-20");
        Assert.Equal("50", (await reader.Get("/support")).One(".goal progress")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("de", "Dieses Blog unterstützen", "Überweisung")]
    [InlineData("ur", "اس بلاگ کی مدد کریں", "بینک ٹرانسفر")]
    public async Task The_page_speaks_the_sites_language(string language, string heading, string way)
    {
        await blog.Way();
        await blog.Site(s => s with { Language = language });
        var page = await blog.Visitor().Get("/support");
        Assert.Equal((heading, way), (page.One("h1")!.TextContent, page.One(".way h2")!.TextContent));
    }
}
