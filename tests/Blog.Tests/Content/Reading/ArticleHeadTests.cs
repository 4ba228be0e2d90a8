using System.Text.Json;
using Blog.Tests.Media;

namespace Blog.Tests.Content.Reading;

/// <summary>What an article says of itself to search engines and to those who share it.</summary>
public class ArticleHeadTests : MediaAppTest
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_is_a_BlogPosting_with_all_that_Google_recommends_and_the_way_to_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        await blog.Publish("Owls & others", "Words.", a =>
        {
            a.Excerpt = "In short.";
            a.PublishAsOf(At(9), At(11));
        }, category: "Birds");
        var page = await blog.Visitor().Get("/owls-others");
        var data = Data(page);
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        var post = Node(data, "BlogPosting");
        Assert.Equal(
            [
                "Owls & others", "https://blog.example.org/owls-others", "2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z", "en",
            ],
            "headline url datePublished dateModified inLanguage".Split(' ').Select(name => post.GetProperty(name).GetString()));
        Assert.Equal(
            ("Person", "Wilhelmina Testwright", "https://blog.example.org/author/wilhelmina-testwright"),
            Of(post.GetProperty("author")));
        Assert.Equal(("Organization", "A new blog", "https://blog.example.org/"), Of(post.GetProperty("publisher")));
        var steps = Node(data, "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], steps.Select(s => s.GetProperty("position").GetInt32()));
        Assert.Equal(["A new blog", "Birds", "Owls & others"], steps.Select(s => s.GetProperty("name").GetString()));
        Assert.Equal(
            ["https://blog.example.org/", "https://blog.example.org/category/birds"],
            steps.Take(2).Select(s => s.GetProperty("item").GetString()));
        Assert.Equal(["article", "Owls & others", "A new blog", "https://blog.example.org/owls-others", "In short."],
            "type title site_name url description".Split(' ').Select(name => Meta(page, "og:" + name)));
        Assert.Equal("In short.", page.One("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("https://blog.example.org/owls-others", page.One("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("summary", page.One("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_shares_it_is_told_when_it_was_published_and_changed_where_it_is_filed_and_its_languages(
        Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Site();
        var group = Guid.NewGuid();
        await blog.Publish("Owls", "Words.", a => a.TranslationGroup = group, At(9), "Birds", "Night", "C & C++");
        await blog.Publish("Eulen", "Worte.", a => (a.TranslationGroup, a.Language) = (group, "de"), At(10));
        await blog.Publish("Hiboux", "Mots.", a =>
        {
            (a.TranslationGroup, a.Language) = (group, "fr-CA");
            a.PublishAsOf(At(10), At(11));
        });
        var page = await blog.Visitor().Get("/owls");
        Assert.Equal(["2026-11-23T09:00:00Z", "Birds", "en_US"],
            "article:published_time article:section og:locale".Split(' ').Select(name => Meta(page, name)));
        Assert.Equal(["C & C++", "Night"], All(page, "article:tag").Order());
        Assert.Equal(["de_DE", "fr_CA"], All(page, "og:locale:alternate").Order());
        Assert.Empty(All(page, "article:modified_time"));
        var french = await blog.Visitor().Get("/hiboux");
        Assert.Equal(["fr_CA", "2026-11-23T11:00:00Z"],
            "og:locale article:modified_time".Split(' ').Select(name => Meta(french, name)));
        Assert.Equal(["de_DE", "en_US"], All(french, "og:locale:alternate").Order());
        Assert.Empty(All(french, "article:section").Concat(All(french, "article:tag")));
        Assert.Empty((await blog.Visitor().Get("/category/birds")).All("meta[property^='article:']"));
    }

    [Fact]
    public async Task Without_a_base_address_nothing_that_needs_one_is_said_and_nothing_of_the_request()
    {
        var picture = await Add(Pictures.Jpeg(900, 600));
        await Blog.Publish("Owls", more: a => a.HeroId = picture.Id, category: "Birds");
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/owls");
        ask.Headers.Host = "forged.example.net";
        var page = await Page.Read("/owls", await Blog.Visitor().Client.SendAsync(ask));
        Assert.DoesNotContain("forged", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", page.Html, StringComparison.Ordinal);
        var data = Data(page);
        Assert.Equal("BlogPosting", data.GetProperty("@type").GetString());
        Assert.Equal("Owls", data.GetProperty("headline").GetString());
        Assert.False(data.TryGetProperty("url", out _) || data.TryGetProperty("image", out _));
        Assert.False(data.GetProperty("author").TryGetProperty("url", out _));
        Assert.Empty(page.All("meta[property='og:url'], meta[property^='og:image']"));
        Assert.Empty(page.All("link[rel=canonical]"));
        using var home = new HttpRequestMessage(HttpMethod.Get, "/");
        home.Headers.Host = "forged.example.net";
        var answer = await Blog.Visitor().Client.SendAsync(home);
        Assert.DoesNotContain("SearchAction", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hero_is_the_picture_of_the_article_with_its_size_and_words()
    {
        await Blog.Site();
        var picture = await Add(Pictures.Jpeg(900, 600));
        await Blog.Publish("Owls", more: a => (a.HeroId, a.HeroAlt) = (picture.Id, "An owl at night"));
        var page = await Blog.Visitor().Get("/owls");
        var address = $"https://blog.example.org/media/{picture.Hash}.jpg";
        Assert.Equal([address, "900", "600", "An owl at night"],
            "og:image og:image:width og:image:height og:image:alt".Split(' ').Select(name => Meta(page, name)));
        Assert.Equal(address, Node(Data(page), "BlogPosting").GetProperty("image").GetString());
        Assert.Equal("summary_large_image", page.One("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task No_text_can_end_the_block_or_be_run()
    {
        await Blog.Site(site => site with { Title = "A </script><script>alert(1)</script> blog" });
        const string evil = "</script><!-- <script>\"'\\ &lt; \u2028 🙈";
        await Blog.Publish(evil, "Words.", a => a.Slug = "evil", category: "Birds");
        var page = await Blog.Visitor().Get((await Blog.Visitor().Get("/")).One(".card a")!.GetAttribute("href")!);
        Assert.Equal(evil, Node(Data(page), "BlogPosting").GetProperty("headline").GetString());
        Assert.Contains("<script type=\"application/ld+json\">{\"@context\"", page.Html, StringComparison.Ordinal);
        Assert.Single(page.All("script"));
    }

    [Fact]
    public async Task The_home_page_is_the_site_with_its_search_and_a_list_has_the_way_to_it()
    {
        await Blog.Site(site => site with { Tagline = "Of birds" });
        await Blog.Publish("Owls", category: "Birds", tags: "Night");
        var home = Data(await Blog.Visitor().Get("/"));
        Assert.Equal(("WebSite", "A new blog", "https://blog.example.org/"), Of(home));
        Assert.Equal("Organization", home.GetProperty("publisher").GetProperty("@type").GetString());
        var search = home.GetProperty("potentialAction");
        Assert.Equal(
            "https://blog.example.org/search?q={search_term_string}",
            search.GetProperty("target").GetProperty("urlTemplate").GetString());
        Assert.Equal("required name=search_term_string", search.GetProperty("query-input").GetString());
        foreach (var (path, name) in new[] { ("/category/birds", "Birds"), ("/tag/night", "Night"), ("/archive", "Archive") })
        {
            Assert.Equal(name, Node(Data(await Blog.Visitor().Get(path)), "BreadcrumbList").GetProperty("itemListElement")[1]
                .GetProperty("name")
                .GetString());
        }

        var author = Node(
            Data(await Blog.Visitor().Get("/author/wilhelmina-testwright")), "ProfilePage").GetProperty("mainEntity");
        Assert.Equal(("Person", "Wilhelmina Testwright", "https://blog.example.org/author/wilhelmina-testwright"), Of(author));
    }

    [Fact]
    public async Task What_engines_shall_not_list_and_what_is_not_there_says_nothing()
    {
        await Blog.Site();
        await Blog.Publish("Hidden", more: a => a.NoIndex = true);
        foreach (var path in new[] { "/hidden", "/nowhere", "/search?q=hidden" })
        {
            Assert.Empty((await Blog.Visitor().Get(path)).All("script[type='application/ld+json']"));
        }

        Assert.Empty((await Blog.Visitor().Get("/hidden")).All("link[type='text/markdown']"));
    }

    private static DateTime At(int hour) => new(2026, 11, 23, hour, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<string?> All(Page page, string property) =>
        page.All($"meta[property='{property}']").Select(m => m.GetAttribute("content"));

    private static string? Meta(Page page, string property) =>
        Assert.Single(page.All($"meta[property='{property}']")).GetAttribute("content");

    private static JsonElement Data(Page page) =>
        JsonDocument.Parse(Assert.Single(page.All("script[type='application/ld+json']")).TextContent).RootElement;

    private static JsonElement Node(JsonElement data, string type) => data.TryGetProperty("@graph", out var graph)
        ? Assert.Single(graph.EnumerateArray(), n => n.GetProperty("@type").GetString() == type)
        : data.GetProperty("@type").GetString() == type ? data
        : throw new InvalidOperationException($"No {type} in {data}");

    private static (string?, string?, string?) Of(JsonElement node) =>
        (node.GetProperty("@type").GetString(), node.GetProperty("name").GetString(), node.GetProperty("url").GetString());
}
