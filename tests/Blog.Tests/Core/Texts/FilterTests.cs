using System.Net;
using System.Text;
using Blog.Ads.Campaigns;
using Blog.Content.Tags;
using Blog.Tests.Ads;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Core.Texts;

/// <summary>
/// Each place of the admin area where somebody types what to look for folds it the same way, on both databases.
/// </summary>
public class FilterTests
{
    private static readonly string[] Titles =
    [
        "Übersicht der Öfen", "РОССИЯ зимой", "Café créme", "ＡＢＣ guide", "İstanbul", "Große Straße", "100% tea", "100 teas",
        "snake_case", "snakeXcase", @"back\slash",
    ];

    private static readonly (string Typed, string Found)[] Searches =
    [
        ("ÜBERSICHT", "Übersicht der Öfen"), ("übersicht der öfen", "Übersicht der Öfen"), ("ofen", "Übersicht der Öfen"),
        ("Россия", "РОССИЯ зимой"), ("россия ЗИМОЙ", "РОССИЯ зимой"), ("CAFÉ", "Café créme"), ("cafe", "Café créme"),
        ("Cafe\u0301", "Café créme"), ("abc", "ＡＢＣ guide"), ("ａｂｃ", "ＡＢＣ guide"), ("istanbul", "İstanbul"),
        ("ISTANBUL", "İstanbul"), ("İSTANBUL", "İstanbul"), ("STRASSE", "Große Straße"), ("straße", "Große Straße"),
        ("0% t", "100% tea"), ("%", "100% tea"), ("e_c", "snake_case"), ("_", "snake_case"), (@"K\S", @"back\slash"),
        (@"\%", ""), ("'", ""), ("zeppelin", ""),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_of_articles_and_the_picker_of_house_ads_find_a_title_however_it_is_typed(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        foreach (var title in Titles)
        {
            await blog.Publish(title, more: a => a.Slug = "");
        }

        var house = await blog.Campaign(await blog.Slot(), more: c => c.Priority = CampaignPriority.House);
        foreach (var (typed, found) in Searches)
        {
            await Finds(ada, "/admin/articles", typed, found, "td.main a, .main a");
            await Finds(ada, $"/admin/ads/campaigns/{house.Id}/ads/pick", typed, found, ".pick-list a");
        }

        await blog.Publish("Nothing of it", more: a => a.Keywords = "Ölbaum, Ålesund");
        await Finds(ada, "/admin/articles", "ÅLESUND", "Nothing of it", ".main a");
        await Finds(ada, "/admin/articles", "olbaum", "Nothing of it", ".main a");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task So_do_the_lists_of_categories_and_tags(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        foreach (var name in new[] { "Übersicht", "РОССИЯ", "Straße" })
        {
            await blog.Draft($"In {name}", category: name, tags: name);
        }

        foreach (var list in new[] { "/admin/categories", "/admin/tags" })
        {
            await Finds(ada, list, "ÜBERSICHT", "Übersicht", ".main a");
            await Finds(ada, list, "россия", "РОССИЯ", ".main a");
            await Finds(ada, list, "STRASS", "Straße", ".main a");
            await Finds(ada, list, "rossi", "РОССИЯ", ".main a");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task So_does_the_inbox(Database database)
    {
        await using var blog = new BlogApp();
        await blog.On(database).OpenContact();
        await blog.Write("Der Ölpreis der Straße steigt.", name: "Jörg Ärger");
        await blog.Write("Почта РОССИЯ.", name: "Otto", email: "otto@example.net");
        var ada = await blog.SignedIn();
        foreach (var (typed, name) in new[]
        {
            ("OLPREIS", "Jörg Ärger"), ("ölpreis", "Jörg Ärger"), ("STRASSE", "Jörg Ärger"), ("jorg arger", "Jörg Ärger"),
            ("россия", "Otto"), ("ＯＴＴＯ", "Otto"),
        })
        {
            await Finds(ada, "/admin/inbox", typed, name, ".thread-name");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Fields_that_name_an_article_a_series_or_an_advertiser_know_it_however_it_is_typed(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Publish("Übersicht der Öfen", more: a => a.Series = "Россия");
        var page = await ada.Follow(await ada.Write(
            "Overview", more: [("Language", "de"), ("TranslationOf", "ÜBERSICHT DER ÖFEN"), ("Series", "РОССИЯ")]));
        Assert.Equal(("ubersicht-der-ofen", "Россия"), (page.Value("TranslationOf"), page.Value("Series")));
        page = await ada.Follow(await ada.Write("Next", more: [("ContinueReading", "übersicht  der ofen")]));
        Assert.Equal("ubersicht-der-ofen", page.Value("ContinueReading"));

        await blog.Publish("Ubersicht der Ofen");
        page = await ada.Write("Two of them", more: [("ContinueReading", "ÜBERSICHT der OFEN")]);
        Assert.Contains("Several articles have this title.", page.Error("ContinueReading"));
        page = await ada.Follow(await ada.Write("The spelled one", more: [("ContinueReading", "Übersicht der Öfen")]));
        Assert.Equal("ubersicht-der-ofen", page.Value("ContinueReading"));

        await blog.Advertiser("Müller & Söhne");
        page = await ada.Submit(
            await ada.Get("/admin/ads/advertisers/new"), "#company", null,
            ("Name", "MÜLLER  & söhne".Normalize(NormalizationForm.FormD)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_tag_typed_into_the_list_of_articles_is_known_by_its_name(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var ada = await blog.SignedIn();
        await blog.Draft("Plain", tags: "C");
        await blog.Draft("Plus", tags: "C++");
        await blog.Draft("Heat", tags: "Ölofen");
        await blog.Db(db =>
        {
            db.AddRange(Enumerable.Range(1, 60).Select(n => new Tag { Name = $"Word {n}", Slug = $"word-{n}" }));
            return db.SaveChangesAsync();
        });
        foreach (var (typed, found) in new[] { ("C++", "Plus"), ("c", "Plain"), ("cpp", "Plus"), ("ÖLOFEN", "Heat") })
        {
            var page = await ada.Get($"/admin/articles?tag={Uri.EscapeDataString(typed)}");
            Assert.Equal($"{typed}: {found}", $"{typed}: {string.Join('|', page.All(".main a").Select(a => a.TextContent))}");
        }
    }

    private static async Task Finds(Visitor ada, string list, string typed, string found, string rows)
    {
        var page = await ada.Get($"{list}?q={Uri.EscapeDataString(typed)}");
        var rest = string.Join('|', page.All(rows).Select(a => a.TextContent).Distinct());
        Assert.Equal($"{list} {typed}: {found}", $"{list} {typed}: {rest}");
    }
}
