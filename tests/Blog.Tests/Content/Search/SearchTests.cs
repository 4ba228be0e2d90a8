using System.Net;

namespace Blog.Tests.Content.Search;

public class SearchTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/search?q=kestrel&page=999")]
    [InlineData("/search/results?q=kestrel&page=2")]
    [InlineData("/search?q=kestrel&year=2026&page=3")]
    public async Task A_page_beyond_the_last_says_so_and_leads_to_the_first(string path)
    {
        await using var blog = new BlogApp();
        await blog.Publish("Birds", "A kestrel soars.");
        await blog.Publish("Winds", "The kestrel knows them.");
        var page = await blog.Visitor().Get(path);
        Assert.Equal("There are no results on this page.", page.One(".nothing-title")!.TextContent);
        Assert.Contains("2 articles found", page.One(".nothing")!.TextContent, StringComparison.Ordinal);
        var first = page.One(".nothing a")!.GetAttribute("href")!;
        Assert.Equal(2, (await blog.Visitor().Get(first)).All(".card").Count);
        Assert.Contains("No articles found for", (await blog.Visitor().Get("/search?q=pelican&page=999")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_words_must_be_there_in_any_case_and_the_last_may_be_unfinished(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Birds", "A kestrel soars above the field, in C# and C++.");
        foreach (var query in new[]
        {
            "kestrel", "KESTREL soars", "kest", "field kes", "bir", "késtrel", "c#", "c++ field", "the-field",
        })
        {
            Assert.Equal(["Birds"], await Found(blog, query));
        }

        foreach (var query in new[] { "kestrel penguin", "%", "_", "estrel", "kest soars", "*" })
        {
            Assert.Empty(await Found(blog, query));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_are_found_in_title_keywords_subtitle_summary_verdict_and_text(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Quokka", "Some words about xylophones.", a =>
            (a.Keywords, a.Subtitle, a.Excerpt, a.Verdict) =
                ("narwhal, axolotl", "On pangolins", "An okapi, summed up.", "The **Analysis:** a dugong."));
        foreach (var query in new[]
        {
            "quokka", "narwhal", "pangolins", "okapi", "dugong", "xylophones", "quokka dugong xylophones",
        })
        {
            Assert.Equal(["Quokka"], await Found(blog, query));
        }

        var page = await blog.Visitor().Get("/search?q=dugong");
        Assert.Contains("dugong", page.All(".card-summary mark").Select(m => m.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_title_counts_more_than_keywords_and_these_more_than_the_text(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Heron", "Nothing else.");
        await blog.Publish("Second", "Nothing else.", a => a.Keywords = "heron, river");
        await blog.Publish("Third", "Of a heron that stood in a river for very many words, and of other birds.");
        Assert.Equal(["Heron", "Second", "Third"], await Found(blog, "heron"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_script_is_found_as_its_readers_type_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Urdu", "یہ کتاب بہت اچھی ہے۔ کُتّا");
        await blog.Publish("Arabic", "إنّ الكِتابَ مفيدٌ جداً في عام ٢٠٢٦");
        await blog.Publish("Chinese", "全文检索支持中文分词。");
        await blog.Publish("Japanese", "日本語の全文検索とﾊﾝｶｸ。");
        await blog.Publish("Thai", "ภาษาไทยไม่มีช่องว่าง");
        await blog.Publish("Hindi", "हिन्दी में खोज");
        await blog.Publish("Greek", "Ο Οδυσσεύς ταξιδεύει");
        foreach (var (query, title) in new[]
        {
            ("كتاب بهت", "Urdu"), ("کتا", "Urdu"), ("الکتاب", "Arabic"), ("ان الكتاب", "Arabic"), ("2026", "Arabic"),
            ("检索", "Chinese"), ("中文分词", "Chinese"), ("词", "Chinese"),
            ("検索", "Japanese"), ("ハンカク", "Japanese"), ("ไทย", "Thai"), ("हिन्दी", "Hindi"), ("ΟΔΥΣΣΕΥΣ", "Greek"),
        })
        {
            Assert.Contains(title, await Found(blog, query));
        }

        Assert.Empty(await Found(blog, "文中"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Found_words_are_marked_in_title_and_text_and_nothing_of_it_becomes_markup(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish(
            "Élan & <b>kestrels</b>",
            $"{string.Join(' ', Enumerable.Repeat("padding", 200))} then `<script>` and an elan of kestrels, "
                + $"全文检索 {string.Join(' ', Enumerable.Repeat("after", 200))}");
        var page = await blog.Visitor().Get("/search?q=" + Uri.EscapeDataString("elan 文检 kest"));
        Assert.Equal(["Élan", "kestrels"], page.All(".card h2 mark").Select(m => m.TextContent));
        Assert.Equal(["elan", "kestrels", "文检"], page.All(".card-summary mark").Select(m => m.TextContent));
        Assert.Equal("Élan & <b>kestrels</b>", page.One(".card h2")!.TextContent);
        var summary = page.One(".card-summary")!.TextContent;
        Assert.StartsWith("… ", summary);
        Assert.EndsWith(" …", summary);
        Assert.Contains("<script>", summary);
        Assert.InRange(summary.Length, 100, 300);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Anything_typed_gives_a_page_and_no_markup(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Or near", "a NEAR b OR c AND NOT select");
        foreach (var query in new[]
        {
            "", " ", "\"", "\" OR 1=1 --", "NEAR(a b)", "NEAR(", "OR", "AND NOT", "a*", "*", "^a", "{Title} : a", "title:a", "(",
            "'; DROP TABLE Articles; --", "a & b | !c", "a:*A", "<->",
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\0\u202e", "\\", "\ud800", "{0}", "%s",
            new string('x', 10_000), string.Concat(Enumerable.Repeat("中 ", 5_000)),
        })
        {
            foreach (var path in new[]
            {
                "/search?q=",
                "/search/results?q=",
                "/search?category=nowhere&tag=%00&year=x&page=-1&q=",
                "/search?page=999999999999&year=9999&q=",
            })
            {
                var page = await blog.Visitor().Get(path + Uri.EscapeDataString(query));
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.Empty(page.All("script:not([src='/search.js']), [onerror]"));
            }
        }

        Assert.Equal(["Or near"], await Found(blog, "OR near NOT"));
    }

    [Theory]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF%FE")]
    [InlineData("%00")]
    [InlineData("a&q=b&q=%22")]
    [InlineData("a&page=abc&year=%ED%A0%80&category=%00")]
    [InlineData("%F0%9F%8C%9F")]
    public async Task What_is_no_text_at_all_gives_a_page_too(string raw)
    {
        await shared.Once(b => b.Publish("Here"));
        foreach (var path in new[] { "/search?q=", "/search/results?q=" })
        {
            Assert.Equal(HttpStatusCode.OK, (await shared.Visitor().Get(path + raw)).Status);
        }
    }

    internal static async Task<IReadOnlyList<string>> Found(BlogApp blog, string query, string filter = "")
    {
        var page = await blog.Visitor().Get($"/search?q={Uri.EscapeDataString(query)}{filter}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.All(".cards h2").Select(h => h.TextContent.Trim())];
    }
}
