using AngleSharp.Html.Parser;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Media.Library;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media;

public class PictureInArticleTests : MediaAppTest
{
    [Fact]
    public async Task An_article_offers_each_of_its_pictures_in_the_widths_that_screens_need()
    {
        var picture = await Add(Pictures.Jpeg(900, 600));
        var html = await Scoped(async services =>
        {
            var author = new Author { Name = "Ada Example", Slug = "ada" };
            var article = new Article
            {
                Title = "The quiet desk",
                Author = author,
                Body = $"Look:\n\n![A desk](/media/{picture.Hash}.jpg)",
            };
            await services.GetRequiredService<ArticleDesk>().SaveAsync(article);
            return article.Rendered.Html;
        });
        var img = new HtmlParser().ParseDocument(html).QuerySelector("img")!;
        Assert.Equal(
            $"/media/{picture.Hash}-400.webp 400w, /media/{picture.Hash}-800.webp 800w, /media/{picture.Hash}-900.webp 900w",
            img.GetAttribute("srcset"));
        Assert.Equal(("900", "600", "A desk"), (img.GetAttribute("width"), img.GetAttribute("height"), img.GetAttribute("alt")));
    }

    [Fact]
    public void The_tag_helper_writes_a_picture_that_keeps_its_place_while_it_loads()
    {
        var hero = new HeroPicture("0123456789abcdef0123", "jpg", 900, 600, "400,900", "");
        var img = Render(new PictureTagHelper { Hero = hero, Alt = "A \"desk\"", Sizes = "50vw" });
        Assert.Equal("<img class=\"hero\" src=\"/media/0123456789abcdef0123.jpg\""
            + " srcset=\"/media/0123456789abcdef0123-400.webp 400w, /media/0123456789abcdef0123-900.webp 900w\" sizes=\"50vw\""
            + " width=\"900\" height=\"600\" alt=\"A &quot;desk&quot;\" decoding=\"async\" loading=\"lazy\">", img);
        Assert.Contains("fetchpriority=\"high\"", Render(new PictureTagHelper { Hero = hero, Eager = true }));
        Assert.Equal("", Render(new PictureTagHelper()));
    }

    private static string Render(PictureTagHelper helper)
    {
        var output = new TagHelperOutput("picture-of", new TagHelperAttributeList { { "class", "hero" } },
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
