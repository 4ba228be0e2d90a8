using Blog.Tests.Content;

using static Blog.Tests.Transfer.ImportFolder;

namespace Blog.Tests.Transfer;

public class FrontMatterTests
{
    [Fact]
    public void Hugo_writes_toml_with_its_own_dates_and_a_cover_table()
    {
        var document = DocumentOf("""
            +++
            title = "Tea in Tbilisi"
            date = 2024-05-01T10:00:00+02:00
            lastmod = 2024-06-02
            draft = true
            tags = ["tea", "travel"]
            categories = ["Places"]
            aliases = ["/old/tea/", "/older-tea"]
            weight = 3
            [cover]
            image = "cover.jpg"
            alt = "A glass of tea"
            +++
            Text.
            """);
        Assert.Equal("Tea in Tbilisi", document.Text.Title);
        Assert.Equal(new DateTime(2024, 5, 1, 8, 0, 0, DateTimeKind.Utc), document.PublishedUtc);
        Assert.Equal(new DateTime(2024, 6, 2), document.UpdatedUtc);
        Assert.True(document.Draft);
        Assert.Equal(["tea", "travel"], document.Tags);
        Assert.Equal(["Places"], document.Categories);
        Assert.Equal(["/old/tea", "/older-tea"], document.Aliases);
        Assert.Equal(("cover.jpg", "A glass of tea"), (document.Picture, document.Text.HeroAlt));
        Assert.Equal("Text.", document.Body);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Zola_keeps_tags_in_taxonomies_and_the_rest_in_extra()
    {
        var document = DocumentOf("""
            +++
            title = "Sparrows"
            date = 2024-05-01 10:11:12
            updated = 2024-05-03
            path = "birds/sparrows"
            [taxonomies]
            tags = ["birds"]
            categories = ["Nature"]
            [extra]
            verdict = "**Stay.** They do."
            verdict_label = "The Analysis:"
            featured = true
            +++
            Text.
            """);
        Assert.Equal(new DateTime(2024, 5, 1, 10, 11, 12), document.PublishedUtc);
        Assert.Equal("/birds/sparrows", document.Permalink);
        Assert.Equal(["birds"], document.Tags);
        Assert.Equal(["Nature"], document.Categories);
        Assert.Equal(("**Stay.** They do.", "The Analysis:"), (document.Text.Verdict, document.Text.VerdictLabel));
        Assert.True(document.Featured);
    }

    [Fact]
    public void Hugo_reads_json_at_the_top_of_a_file()
    {
        var document = DocumentOf(
            "{\n  \"title\": \"A {brace} and an \\u00e9\",\n  \"date\": \"2024-05-01T10:00:00Z\",\n  \"tags\": "
                + "[\"a\", \"b\"],\n  \"draft\": false\n}\n\nText with {braces}.\n");
        Assert.Equal("A {brace} and an é", document.Text.Title);
        Assert.Equal(["a", "b"], document.Tags);
        Assert.False(document.Draft);
        Assert.Equal("Text with {braces}.", document.Body);
    }

    [Fact]
    public void Astro_writes_camel_case_and_a_hero_image()
    {
        var document = DocumentOf("""
            ---
            title: 'First post'
            description: 'Lorem ipsum'
            pubDate: 'Jul 08 2022'
            updatedDate: 2022-07-09
            heroImage: '../../assets/hero.jpg'
            heroImageAlt: A hero
            canonicalURL: https://example.org/first
            ---
            Text.
            """, "src/content/blog/first-post.md");
        Assert.Equal(new DateTime(2022, 7, 8), document.PublishedUtc);
        Assert.Equal(new DateTime(2022, 7, 9), document.UpdatedUtc);
        Assert.Equal(("../../assets/hero.jpg", "A hero"), (document.Picture, document.Text.HeroAlt));
        Assert.Equal("https://example.org/first", document.Text.CanonicalUrl);
        Assert.Equal("first-post", document.Slug);
        Assert.False(document.IsPage);
    }

    [Fact]
    public void Jekyll_ends_front_matter_with_dots_and_parts_strings_at_spaces()
    {
        var document = DocumentOf(
            "---\nTitle: Old post\ncategories: nature birds\ntags: a b\npublished: false\npermalink: "
                + "/:year/:month/:title/\nredirect_from:\n  - /Old/\nauthor:\n  name: Ada Example\n  twitter: "
                + "nobody\n...\nText.",
            "_posts/2013-05-06-old-post.md");
        Assert.Equal("Old post", document.Text.Title);
        Assert.Equal(["nature", "birds"], document.Categories);
        Assert.Equal(["a", "b"], document.Tags);
        Assert.True(document.Draft);
        Assert.Equal("/2013/05/old-post", document.Permalink);
        Assert.Equal(["/old"], document.Aliases);
        Assert.Equal("Ada Example", document.Author);
    }

    [Fact]
    public void A_category_of_two_words_stays_one_outside_jekyll() =>
        Assert.Equal(["Web Development"], DocumentOf("---\ntitle: x\ncategories: Web Development\n---\nText.").Categories);

    [Fact]
    public void Our_own_fields_are_read()
    {
        var document = DocumentOf(
            "---\ntitle: x\nsubtitle: y\nkeywords: one, two words\nseries: Birds\nseries_place: 2\ncontinue_reading: "
                + "owls\ncontinue_reading_teaser: Who hoots?\nlang: ur\nnoindex: yes\nlayout: page\nin_menu: true\nsummary: "
                + "Short.\nauthors: [Ada Example, Bo Example]\nseo_title: Found so\nsearch_description: Told so\n---\nText.");
        Assert.Equal("y", document.Text.Subtitle);
        Assert.Equal("one, two words", document.Text.Keywords);
        Assert.Equal(("Birds", 2), (document.Text.Series, document.SeriesPlace));
        Assert.Equal(("owls", "Who hoots?"), (document.ContinueReading, document.Text.ContinueReadingTeaser));
        Assert.Equal(("ur", true, true, true), (document.Text.Language, document.NoIndex, document.IsPage, document.InMenu));
        Assert.Equal(("Short.", "Ada Example"), (document.Text.Excerpt, document.Author));
        Assert.Equal(("Found so", "Told so"), (document.Text.SearchTitle, document.Text.SearchDescription));
        Assert.Contains("2 authors", Assert.Single(document.Warnings));
    }

    [Theory]
    [InlineData("2013-05-06 02:12:52 +0200", "2013-05-06 00:12:52")]
    [InlineData("2013-11-26 19:52:20 -0600", "2013-11-27 01:52:20")]
    [InlineData("2024-05-01", "2024-04-30 19:00:00")]
    [InlineData("2024-05-01 06:00", "2024-05-01 01:00:00")]
    [InlineData("2024-05-01T06:00:00.123Z", "2024-05-01 06:00:00")]
    [InlineData("2001-12-14t21:59:43.10-5", "2001-12-15 02:59:43")]
    [InlineData("2024-05-01 06:00:00 UTC", "2024-05-01 06:00:00")]
    [InlineData("\"May 1, 2024\"", "2024-04-30 19:00:00")]
    [InlineData("\"Wed, 01 May 2024 06:00:00 +0500\"", "2024-05-01 01:00:00")]
    public void Dates_become_utc_and_without_an_offset_are_local(string written, string utc)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("five", TimeSpan.FromHours(5), "five", "five");
        var date = DocumentOf($"---\ntitle: x\ndate: {written}\n---\nText.", zone: zone).PublishedUtc;
        Assert.Equal(utc, date?.ToString("yyyy-MM-dd HH:mm:ss", null));
        Assert.Equal(DateTimeKind.Utc, date?.Kind);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2024-02-31")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01")]
    [InlineData("Mon, 1 Jan 0001 00:00:00 GMT")]
    public void A_date_that_is_none_warns_and_the_file_name_helps_out(string written)
    {
        var document = DocumentOf($"---\ntitle: x\ndate: {written}\n---\nText.", "2024-05-01-x.md");
        Assert.Equal(new DateTime(2024, 5, 1), document.PublishedUtc);
        Assert.Contains(written, Assert.Single(document.Warnings));
    }

    [Theory]
    [InlineData("/About/Me/", "/about/me")]
    [InlineData("blog/post.html", "/blog/post.html")]
    [InlineData("https://old.example.org/a/b/?x=1#y", "/a/b")]
    public void An_address_is_kept_in_one_form(string asked, string kept) =>
        Assert.Equal(kept, DocumentOf($"---\ntitle: x\nurl: {asked}\n---\nText.").Permalink);

    [Theory]
    [InlineData("/a/../admin")]
    [InlineData("/a/%2e%2e/admin")]
    [InlineData("\"..\\\\admin\"")]
    [InlineData("/")]
    [InlineData("/:collection/x")]
    public void An_address_with_tricks_is_refused_with_a_warning(string asked)
    {
        var document = DocumentOf($"---\ntitle: x\npermalink: {asked}\n---\nText.");
        Assert.Null(document.Permalink);
        Assert.Contains("cannot be kept", Assert.Single(document.Warnings));
    }
}
