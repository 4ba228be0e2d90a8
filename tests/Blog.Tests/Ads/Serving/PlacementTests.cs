using Blog.Ads.Slots;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Serving;

/// <summary>Where ads stand on pages, and where never.</summary>
public class PlacementTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_place_shows_its_ad_with_a_label_and_a_link_that_says_it_is_paid_for(Database database)
    {
        await using var blog = new BlogApp().On(database);
        SlotPlace[] places =
            [SlotPlace.PageTop, SlotPlace.ArticleTop, SlotPlace.ArticleEnd, SlotPlace.Sidebar, SlotPlace.PageBottom];
        foreach (var place in places)
        {
            await blog.Campaign($"Acme{place}", [await blog.Slot($"{place}", place)]);
        }

        await blog.Publish("Long", Text(sections: 4, words: 100));
        var page = await blog.Visitor().Get("/long");
        Assert.All(places, place => Assert.Contains($"Buy from Acme{place}", page.Text));
        Assert.All(page.All(".spot"), ad => Assert.StartsWith("Advertisement · Acme", ad.QuerySelector("small")!.TextContent));
        Assert.All(page.All(".spot a"), link => Assert.Equal("sponsored noopener", link.GetAttribute("rel")));
        Assert.Equal(places.Length, page.All(".spot").Count);
        Assert.Single(page.All("script[src='/seen.js']"));
    }

    [Fact]
    public async Task In_a_text_an_ad_stands_after_its_section_and_at_the_authors_break_but_never_within_an_element()
    {
        await using var blog = new BlogApp();
        await Rules(blog, minDistance: 0);
        await blog.Campaign("Acme", [await blog.Slot("second", SlotPlace.InArticle, s => s.After = 2)]);
        await blog.Campaign("Bolt", [await blog.Slot("break", SlotPlace.InArticle, s => s.After = null)]);
        await blog.Publish(
            "Long",
            Text(sections: 2, words: 200) + "\n\n> ## Quoted\n>\n> <!-- ad -->\n\n## Third\n\nOne.\n\n<!-- ad -->\n\nTwo.");
        var page = await blog.Visitor().Get("/long");
        Assert.Equal(2, page.All(".prose > .spot").Count);
        Assert.Equal("H2", page.One(".prose > .spot")!.NextElementSibling!.TagName);
        Assert.Equal("Third", page.One(".prose > .spot")!.NextElementSibling!.FirstChild!.TextContent.Trim());
        Assert.Contains("Buy from Bolt", page.All(".prose > .spot")[1].TextContent);
        Assert.Equal("Two.", page.All(".prose > .spot")[1].NextElementSibling!.TextContent);
        Assert.DoesNotContain("<!--ad-->", page.Html);
    }

    [Theory]
    [InlineData("One.\n\nTwo.\n\nThree.", "One.", "Two.")]
    [InlineData("## A part\n\nOne.\n\n## Another\n\nTwo.", "One.", "Another")]
    [InlineData("> Quoted.\n\n- Listed.\n\n  More.\n\nOne.\n\nTwo.", "One.", "Two.")]
    [InlineData("Only.", "Only.", null)]
    public async Task The_top_slot_follows_the_first_paragraph(string body, string before, string? after)
    {
        await using var blog = new BlogApp();
        await blog.Campaign("Acme", [await blog.Slot("top", SlotPlace.ArticleTop)]);
        await blog.Publish("Sea", body);
        var spot = (await blog.Visitor().Get("/sea")).One(".prose > .spot")!;
        Assert.Equal(before, spot.PreviousElementSibling!.TextContent);
        Assert.Equal(after, spot.NextElementSibling?.FirstChild!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_ads_in_a_text_keep_their_distance_and_a_short_text_has_none()
    {
        await using var blog = new BlogApp();
        await Rules(blog, minDistance: 150);
        foreach (var after in new[] { 1, 2, 3 })
        {
            await blog.Campaign($"Acme{after}", [await blog.Slot($"after {after}", SlotPlace.InArticle, s => s.After = after)]);
        }

        await blog.Publish("Long", Text(sections: 5, words: 100));
        await blog.Publish("Short", Text(sections: 5, words: 10));
        var (longer, shorter) = (await blog.Visitor().Get("/long"), await blog.Visitor().Get("/short"));
        Assert.Contains("Acme1", longer.Text);
        Assert.DoesNotContain("Acme2", longer.Text);
        Assert.Contains("Acme3", longer.Text);
        Assert.Empty(shorter.All(".spot"));
    }

    [Fact]
    public async Task A_list_has_its_ad_between_the_items_as_an_item()
    {
        await using var blog = new BlogApp();
        await blog.Campaign("Acme", [await blog.Slot("list", SlotPlace.InList, s => s.After = 2)]);
        for (var i = 1; i <= 4; i++)
        {
            await blog.Publish($"Owl {i}", category: "Birds", tags: ["night"]);
        }

        foreach (var path in new[] { "/", "/category/birds", "/tag/night", "/author/wilhelmina-testwright", "/search?q=owl" })
        {
            var items = (await blog.Visitor().Get(path)).All("ol.cards > li");
            Assert.Equal(5, items.Count);
            Assert.Contains("Buy from Acme", items[2].TextContent);
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/search")]
    [InlineData("/search?q=zebra")]
    [InlineData("/contact")]
    [InlineData("/support")]
    [InlineData("/feed.xml")]
    [InlineData("/feed.json")]
    [InlineData("/sitemap.xml")]
    public async Task Some_pages_never_carry_ads(string path)
    {
        await shared.Once(async b => await b.Campaign(
            "Acme", [await b.Slot("top", SlotPlace.PageTop), await b.Slot("bottom", SlotPlace.PageBottom)]));
        await shared.Once(b => b.Publish("Owls"));
        Assert.Contains("Acme", (await shared.Visitor().Get("/owls")).Text);
        Assert.DoesNotContain("Acme", (await shared.Visitor().Get(path)).Html);
    }

    [Fact]
    public async Task A_slot_shows_on_its_pages_and_in_its_categories_alone_and_an_article_or_category_can_be_kept_free()
    {
        await using var blog = new BlogApp();
        var birds = await blog.Publish("Owls", category: "Birds");
        var bats = await blog.Publish("Bats", category: "Mammals");
        await blog.Publish("Kites", category: "Birds");
        var category = await blog.Db(db =>
            db.Set<Blog.Content.Articles.Article>().Where(a => a.Id == birds).Select(a => a.CategoryId!.Value).SingleAsync());
        await blog.Campaign(
            "Acme",
            [await blog.Slot("birds", SlotPlace.PageTop, s => (s.CategoryIds, s.Pages) = ([category], SlotPages.Articles))]);
        await blog.Db(async db =>
        {
            db.Add(new AdExemption { Kind = AdExemption.Article, TargetId = birds });
            return await db.SaveChangesAsync();
        });
        var visitor = blog.Visitor();
        Assert.DoesNotContain("Acme", (await visitor.Get("/owls")).Text);
        Assert.DoesNotContain("Acme", (await visitor.Get("/bats")).Text);
        Assert.DoesNotContain("Acme", (await visitor.Get("/category/birds")).Text);
        Assert.Contains("Acme", (await visitor.Get("/kites")).Text);
    }

    [Fact]
    public async Task An_article_that_names_an_advertiser_does_not_carry_its_ads()
    {
        await using var blog = new BlogApp();
        await blog.Campaign(
            "Ácme Hosting", [await blog.Slot("top", SlotPlace.PageTop)], c => c.Advertiser!.Keywords = "rocket skates, 玩具");
        await blog.Publish("Of owls", "Nothing of hosting, of rocketry or of skates.");
        await blog.Publish("By name", "We tried ACME-hosting for a year.");
        await blog.Publish("By keyword", "They sell *rocket* skates.");
        await blog.Publish("By title: Acme Hosting", "Nothing.");
        await blog.Publish("In another script", "他们卖玩具。");
        var visitor = blog.Visitor();
        Assert.Contains("Buy from", (await visitor.Get("/of-owls")).Text);
        foreach (var path in new[] { "/by-name", "/by-keyword", "/by-title-acme-hosting", "/in-another-script" })
        {
            Assert.DoesNotContain("Buy from", (await visitor.Get(path)).Text);
        }
    }

    [Fact]
    public async Task The_author_is_told_why_an_advertisers_ads_stay_away()
    {
        await using var blog = new BlogApp().WithOwner();
        await blog.Campaign("Acme", [await blog.Slot("top", SlotPlace.PageTop)], c => c.Advertiser!.Keywords = "rocket skates");
        var (named, other) = (await blog.Publish("Skates", "We tried rocket skates."), await blog.Publish("Owls"));
        var author = await blog.SignedIn();
        Assert.Contains(
            "Ads by Acme are not shown here, because the article mentions “rocket skates”",
            (await author.Get($"/admin/articles/{named}")).Text);
        Assert.Empty((await author.Get($"/admin/articles/{other}")).All("[data-named-advertiser]"));
    }

    internal static string Text(int sections, int words) =>
        string.Join("\n\n", Enumerable.Range(1, sections)
            .Select(s => $"## Section {s}\n\n{string.Join(' ', Enumerable.Repeat("word", words))}."));

    internal static Task Rules(BlogApp blog, int minDistance, int minWords = 100) =>
        blog.Rules(new AdSettings { MinDistance = minDistance, MinWords = minWords });
}
