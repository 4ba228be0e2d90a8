using System.Text.Json;
using System.Xml.Linq;
using Blog.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Feeds;

public class FeedPictureTests : MediaAppTest
{
    [Fact]
    public async Task The_hero_is_the_enclosure_and_stands_in_the_sitemap_and_pictures_in_the_text_have_whole_addresses()
    {
        var picture = await Add(Pictures.Jpeg(900, 600));
        await Blog.Publish("With a picture", $"![A desk](/media/{picture.Hash}.jpg)", a => a.HeroId = picture.Id);
        var address = $"http://localhost/media/{picture.Hash}.jpg";

        var rss = XDocument.Parse((await Blog.Visitor().Get("/feed.xml")).Html).Descendants("enclosure").Single();
        Assert.Equal(
            (address, "image/jpeg", $"{picture.Bytes}"),
            (rss.Attribute("url")!.Value, rss.Attribute("type")!.Value, rss.Attribute("length")!.Value));
        var item = JsonDocument.Parse((await Blog.Visitor().Get("/feed.json")).Html).RootElement.GetProperty("items")[0];
        Assert.Equal(address, item.GetProperty("image").GetString());
        Assert.Contains($"src=\"{address}\"", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"/media", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            $"<image:loc>{address}</image:loc>",
            (await Blog.Visitor().Get("/sitemaps/articles-1.xml")).Html,
            StringComparison.Ordinal);
    }
}
