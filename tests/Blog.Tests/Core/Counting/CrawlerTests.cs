using System.Text.Json;
using Blog.Core.Counting;
using Blog.Core.Counting.Crawlers;

namespace Blog.Tests.Core.Counting;

public class CrawlerTests
{
    private static readonly UserAgents UserAgents = new();

    [Fact]
    public void Every_sample_of_the_list_is_known_for_no_reader()
    {
        using var list = JsonDocument.Parse(CrawlerList.Open());
        var samples = list.RootElement.EnumerateArray()
            .SelectMany(e => e.GetProperty("instances").EnumerateArray())
            .Select(i => i.GetString()!)
            .Where(i => !i.EndsWith("MetaIAB Facebook", StringComparison.Ordinal))
            .ToList();
        Assert.True(samples.Count > 2_000, $"{samples.Count} samples");
        Assert.DoesNotContain(samples, s => UserAgents.KindOf(s) == ServeKind.Reader);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)")]
    [InlineData("curl/8.14.1")]
    [InlineData("python-requests/2.32.3")]
    [InlineData("")]
    [InlineData("   ")]
    public void Crawlers_and_nameless_ones_are_crawlers(string userAgent) =>
        Assert.Equal(ServeKind.Crawler, UserAgents.KindOf(userAgent));

    [Theory]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0")]
    [InlineData("WhatsApp/2.23.20.0 A")]
    [InlineData("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")]
    [InlineData("Twitterbot/1.0")]
    [InlineData("TelegramBot (like TwitterBot)")]
    [InlineData("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)")]
    [InlineData("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5")]
    [InlineData("Mastodon/4.3.0 (http.rb/5.2.0; +https://social.example.org/)")]
    [InlineData("http.rb/5.1.1 (Mastodon/4.2.1; +https://social.example.org/) Bot")]
    [InlineData("Misskey/2024.5.0 (https://social.example.org)")]
    public void Messengers_and_networks_draw_previews(string userAgent) =>
        Assert.Equal(ServeKind.LinkPreview, UserAgents.KindOf(userAgent));

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/140.2.4 like Chrome/140.0.7339.207 Safari/537.36")]
    [InlineData("Opera/9.80 (Android; Opera Mini/36.2.2254/191.308; U; en) Presto/2.12.423 Version/12.16")]
    [InlineData("Mozilla/5.0 (Linux; Android 16; Pixel 10 Build/X; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/146.0.7680.174 Mobile Safari/537.36 MetaIAB Facebook")]
    public void Browsers_are_readers(string userAgent) => Assert.Equal(ServeKind.Reader, UserAgents.KindOf(userAgent));

    [Fact]
    public void A_user_agent_of_over_512_characters_is_nobodys_browser()
    {
        const string browser = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 ";
        Assert.Equal(ServeKind.Reader, UserAgents.KindOf(browser.PadRight(512, 'x')));
        Assert.Equal(ServeKind.Crawler, UserAgents.KindOf(browser.PadRight(513, 'x')));
    }

    [Fact]
    public void A_flood_of_user_agents_is_not_remembered()
    {
        var flooded = new UserAgents();
        Parallel.For(
            0, 50_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => flooded.KindOf($"Mozilla/5.0 flood {i}"));
        // Two generations of 2,048, and what a few threads put in while they changed.
        Assert.InRange(flooded.Remembered, 1, 4_096 + 64);
        Assert.Equal(ServeKind.Crawler, flooded.KindOf("curl/8.14.1"));
    }
}
