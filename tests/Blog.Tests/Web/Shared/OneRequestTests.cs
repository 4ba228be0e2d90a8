using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Blog.Tests.Content;
using Blog.Tests.Media;

namespace Blog.Tests.Web.Shared;

/// <summary>A reader's page is one request; only pictures and the icon come besides.</summary>
public class OneRequestTests : MediaAppTest, IClassFixture<SharedBlog>
{
    private readonly SharedBlog shared;

    public OneRequestTests(SharedBlog shared)
        : base(shared) => this.shared = shared;

    // What a browser fetches by itself; a link or a form it only follows.
    private static readonly string[] Fetching =
        ["stylesheet", "preload", "modulepreload", "prefetch", "icon", "apple-touch-icon", "manifest", "mask-icon"];

    private static readonly string[] Frames =
        ["script:not([type='application/ld+json'])", "iframe", "embed", "object", "video", "audio", "source", "track", "frame"];

    [Theory]
    [InlineData("/without-code")]
    [InlineData("/")]
    [InlineData("/category/sea")]
    [InlineData("/author/wilhelmina-testwright")]
    [InlineData("/archive")]
    [InlineData("/contact")]
    [InlineData("/no-such-page")]
    public async Task A_page_makes_a_browser_fetch_nothing_but_pictures_and_the_icon(string path)
    {
        var page = await PageAt(path);
        Assert.Empty(page.All(string.Join(",", Frames)));
        Assert.Empty(page.All("link").Where(IsFetched).Where(link => !IsPictureOrIcon(link)).Select(link => link.OuterHtml));
        Assert.All(page.All("img"), picture => Assert.StartsWith("/media/", picture.GetAttribute("src")));
        Assert.Single(page.All("style"));
    }

    [Fact]
    public async Task An_article_with_code_fetches_one_small_script_more_that_copies_it()
    {
        var page = await PageAt("/the-sea");
        var script = Assert.Single(page.All(string.Join(",", Frames)));
        Assert.Equal(("module", "/copy.js"), (script.GetAttribute("type"), script.GetAttribute("src")));
        var code = await Blog.Visitor().Client.GetByteArrayAsync("/copy.js");
        var search = await Blog.Visitor().Client.GetByteArrayAsync("/search.js");
        Assert.InRange(Compressed(code) + Compressed(search), 100, 4000);
        Assert.Empty(page.All("link").Where(IsFetched).Where(link => !IsPictureOrIcon(link)).Select(link => link.OuterHtml));
        Assert.All(page.All("img"), picture => Assert.StartsWith("/media/", picture.GetAttribute("src")));
    }

    [Fact]
    public async Task The_search_fetches_one_small_script_for_results_as_somebody_types()
    {
        var page = await PageAt("/search");
        var script = Assert.Single(page.All("script"));
        Assert.Equal("module", script.GetAttribute("type"));
        var code = await Blog.Visitor().Client.GetStringAsync(script.GetAttribute("src"));
        Assert.InRange(code.Length, 100, 4000);
        Assert.Empty(page.All("link").Where(IsFetched).Where(link => !IsPictureOrIcon(link)).Select(link => link.OuterHtml));
    }

    [Fact]
    public async Task The_styles_in_the_page_fetch_nothing_and_are_allowed_by_their_hash()
    {
        var page = await PageAt("/the-sea");
        var css = page.One("style")!.TextContent;
        Assert.DoesNotContain("url(", css);
        Assert.DoesNotContain("@import", css);
        Assert.DoesNotContain("@font-face", css);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Assert.Contains($"'sha256-{hash}'", page.Response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/favicon.ico", "image/x-icon")]
    public async Task The_icon_is_there_also_for_those_who_ask_without_reading_the_page(string path, string type)
    {
        var answer = await Blog.Visitor().Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static bool IsFetched(IElement link) => (link.GetAttribute("rel") ?? "").Split(' ').Intersect(Fetching).Any();

    private static bool IsPictureOrIcon(IElement link) => link.GetAttribute("rel") switch
    {
        "icon" => true,
        "preload" =>
            link.GetAttribute("as") == "image"
                && link.GetAttribute("imagesrcset")!.StartsWith("/media/", StringComparison.Ordinal),
        _ => false,
    };

    private static int Compressed(byte[] bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, target, out var written) ? written : int.MaxValue;
    }

    private async Task<Page> PageAt(string path)
    {
        await shared.Once(_ => Write());
        return await Blog.Visitor().Get(path);
    }

    private async Task<long> Write()
    {
        await Blog.Publish("Without code", "Words, and `code` in a line.\n\nhttps://youtu.be/abcdefghijk");
        var hero = await Add(Pictures.Jpeg(900, 600));
        var chart = await Add(Pictures.Png(500, 300));
        return await Blog.Publish("The sea", "Words.\n\n```csharp\nvar a = 1;\n```\n\n![A "
            + $"chart](/media/{chart.Hash}.png)\n\n![Far](https://example.org/far.png)\n\n<script src=\"/x.js\"></script>",
            a => a.HeroId = hero.Id, category: "Sea");
    }
}
