using Blog.Transfer.Documents;
using Blog.Transfer.Folders;
using Blog.Transfer.Pictures;

namespace Blog.Tests.Transfer;

public class PictureTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Fact]
    public void Local_pictures_are_found_beside_the_text_and_where_sites_keep_them()
    {
        using var folder = new ImportFolder().With("blog/post.md", """
            ---
            title: x
            cover: hero.png
            ---
            ![a](pic%20one.png "t") and ![b][ref], <img alt="c" src="/img/c.png">, again ![a](pic%20one.png)

            ![far](https://example.org/far.png) ![data](data:image/png;base64,AAAA) ![cdn](//cdn.example.org/x.png)

            [a link](other.png) `![code](code.png)`

            ```
            ![code](code.png)
            ```

            [ref]: <../shared/b.png> 'B'
            """)
            .With("blog/hero.png", Png).With("blog/pic one.png", Png).With("shared/b.png", Png).With("static/img/c.png", Png);
        var pictures = Pictures(folder);
        Assert.All(pictures, picture => Assert.Null(picture.Problem));
        Assert.Equal(
            ["hero.png", "pic%20one.png", "/img/c.png", "../shared/b.png"],
            Order(pictures, "hero.png", "pic%20one.png", "/img/c.png", "../shared/b.png"));
        Assert.EndsWith("static/img/c.png", pictures.Single(picture => picture.Reference == "/img/c.png").FullPath);
    }

    [Theory]
    [InlineData("../outside.png")]
    [InlineData("..%2Foutside.png")]
    [InlineData("..\\\\outside.png")]
    [InlineData("/../outside.png")]
    [InlineData("file:///etc/hostname")]
    [InlineData("C:/Windows/x.png")]
    [InlineData("linked.png")]
    [InlineData("linked-folder/secret.png")]
    public void A_picture_out_of_the_folder_is_named_and_not_read(string reference)
    {
        using var outside = new ImportFolder().With("secret.png", Png);
        using var folder = new ImportFolder().With("site/post.md", $"![x]({reference})").With("outside.png", Png)
            .WithLink("site/linked.png", Path.Combine(outside.Path, "secret.png")).WithLink("site/linked-folder", outside.Path);
        var site = new MarkdownFolder(Path.Combine(folder.Path, "site"));
        var picture = Assert.Single(site.LocalPictures(site.Read().OfType<ImportDocument>().Single()));
        Assert.Null(picture.FullPath);
        Assert.Contains("links outside the folder", picture.Problem);
    }

    [Fact]
    public void A_missing_picture_is_named()
    {
        using var folder = new ImportFolder().With("post.md", "![x](/etc/hostname) ![y](gone.png) ![z](round.png)")
            .WithLink("round.png", "round.png");
        Assert.All(Pictures(folder), picture => Assert.Null(picture.FullPath));
        Assert.Equal(["/etc/hostname", "gone.png", "round.png"], Pictures(folder).Select(picture => picture.Reference));
        Assert.Contains("does not exist", Pictures(folder)[1].Problem);
    }

    [Fact]
    public void Addresses_are_replaced_in_pictures_and_nowhere_else()
    {
        const string body =
            "a.png ![a.png](a.png \"a.png\") ![b](<a.png>) [link](a.png) ![r][r] `![a](a.png)`\n\n    ![a](a.png)\n\n| x "
                + "| y |\n|---|---|\n| ![a](a.png) | z |\n\n<p><img class=\"x\" data-src=\"a.png\" src='a.png'></p>\n\n- "
                + "item\n  > ![a](a.png)\n\n[r]: a.png \"t\"\n";
        const string expected =
            "a.png ![a.png](/m/1.webp \"a.png\") ![b](</m/1.webp>) [link](a.png) ![r][r] `![a](a.png)`\n\n    "
                + "![a](a.png)\n\n| x | y |\n|---|---|\n| ![a](/m/1.webp) | z |\n\n<p><img class=\"x\" data-src=\"a.png\" "
                + "src='/m/1.webp'></p>\n\n- item\n  > ![a](/m/1.webp)\n\n[r]: /m/1.webp \"t\"\n";
        Assert.Equal(expected, PictureReferences.Replace(body, new Dictionary<string, string> { ["a.png"] = "/m/1.webp" }));
    }

    [Fact]
    public void An_address_may_be_written_with_escapes_and_entities()
    {
        var map = new Dictionary<string, string> { ["a_b.png"] = "/1", ["c&d.png"] = "/2" };
        Assert.Equal(
            "![x](/1) ![y](/2) <img src=\"/2\">",
            PictureReferences.Replace("![x](a\\_b.png) ![y](c&amp;d.png) <img src=\"c&amp;d.png\">", map));
    }

    [Fact]
    public void A_text_nested_without_end_is_left_alone_with_words()
    {
        using var folder = new ImportFolder().With("post.md", "# x\n\n" + new string('>', 5_000) + " ![a](a.png)");
        Assert.Contains("too complex", Assert.Single(Pictures(folder)).Problem);
    }

    private static IReadOnlyList<LocalPicture> Pictures(ImportFolder folder) =>
        new MarkdownFolder(folder.Path).LocalPictures(folder.Document());

    private static IEnumerable<string> Order(IReadOnlyList<LocalPicture> pictures, params string[] order) =>
        pictures.Select(picture => picture.Reference).OrderBy(reference => Array.IndexOf(order, reference));
}
