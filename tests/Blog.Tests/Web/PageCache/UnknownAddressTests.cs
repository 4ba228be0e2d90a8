using System.Net;
using System.Text.RegularExpressions;
using Blog.Core.PageCache;
using Blog.Tests.Ads;
using Blog.Tests.Content;
using Blog.Tests.Media;
using Blog.Tests.Support.Donations;
using Blog.Web.Operation;
using Blog.Web.PageCache;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.PageCache;

/// <summary>What is answered to which Host header until the base address is set; the addresses are all that there are.</summary>
public class UnknownAddressTests : MediaAppTest
{
    private const string Stranger = "evil.example";

    private static readonly string[] Private = ["localhost", "localhost:5080", "192.168.1.5:8080", "[::1]:5080", "nas.local"];

    [Fact]
    public async Task A_strangers_host_is_in_no_answer_and_what_needs_an_address_says_why_it_has_none()
    {
        var addresses = await Filled();
        var reader = Reader.Of(Blog);
        var refused = new List<string>();
        foreach (var address in addresses.Concat(addresses))
        {
            var answer = await reader.Ask(address, ("Host", Stranger));
            Assert.All([Stranger, "localhost"], host => Assert.False(
                Wrote(answer).Contains(host, StringComparison.OrdinalIgnoreCase), $"{address} writes {host}"));
            Assert.DoesNotContain("rel=\"canonical\"", answer.Text);
            if (answer.Status == HttpStatusCode.ServiceUnavailable)
            {
                refused.Add(address);
                AssertSaysWhy(answer);
                Assert.Equal(answer.Status, (await reader.Send(HttpMethod.Head, address, ("Host", Stranger))).Status);
            }
            else
            {
                Assert.True((int)answer.Status < 500, $"{address}: {answer.Status}");
            }
        }

        Assert.Equal(addresses.Where(NeedsAddress).Order(), refused.Distinct().Order());
        Assert.Contains("/sitemap.xml", refused);
        Assert.Contains("/category/birds/atom.xml", refused);
    }

    [Fact]
    public async Task A_private_host_is_written_into_its_own_answers_alone_also_from_the_cache()
    {
        var addresses = await Filled();
        var reader = Reader.Of(Blog);
        // Twice, so that the second round is answered from what the first one cached.
        for (var round = 0; round < 2; round++)
        {
            foreach (var address in addresses)
            {
                var counts = new HashSet<int>();
                foreach (var host in Private)
                {
                    var answer = await reader.Ask(address, ("Host", host));
                    Assert.NotEqual(HttpStatusCode.ServiceUnavailable, answer.Status);
                    var written = Origins(answer.Text);
                    Assert.True(written.All(o => o == host), $"{address} at {host} writes {string.Join(", ", written)}");
                    counts.Add(written.Count);
                }

                Assert.True(counts.Count == 1, $"{address} writes {string.Join(" or ", counts)} addresses");
                Assert.True(!NeedsAddress(address) || counts.Single() > 0, address);
            }

            Assert.Empty(Origins((await reader.Ask("/", ("Host", Stranger))).Text));
        }

        foreach (var (path, words) in new[]
        {
            ("/robots.txt", "Sitemap: http://192.168.1.5:8080/sitemap.xml"),
            ("/llms.txt", "(http://192.168.1.5:8080/seen-by-all.md)"),
            ("/seen-by-all.md", "url: \"http://192.168.1.5:8080/seen-by-all\""),
            ("/seen-by-all", "<link rel=\"canonical\" href=\"http://192.168.1.5:8080/seen-by-all\">"),
            ("/seen-by-all", "<meta property=\"og:url\" content=\"http://192.168.1.5:8080/seen-by-all\">"),
            ("/seen-by-all", "<meta property=\"og:image\" content=\"http://192.168.1.5:8080/media/"),
            ("/seen-by-all", "\"url\":\"http://192.168.1.5:8080/seen-by-all\""),
            ("/", "\"urlTemplate\":\"http://192.168.1.5:8080/search?q={search_term_string}\""),
        })
        {
            Assert.Contains(words, (await reader.Ask(path, ("Host", "192.168.1.5:8080"))).Text);
        }
    }

    [Fact]
    public async Task Made_up_hosts_do_not_grow_the_cache_and_each_gets_its_own_page()
    {
        await Blog.Publish("Clean");
        var reader = Reader.Of(Blog);
        foreach (var host in Enumerable.Range(1, CachedOrigins.Most).Select(i => $"10.0.0.{i}").Append(Stranger))
        {
            await reader.Ask("/clean", ("Host", host));
        }

        var store = Blog.Services.GetRequiredService<PageStore>();
        var (count, bytes) = (store.Count, store.Bytes);
        Assert.Equal(CachedOrigins.Most + 1, count);
        for (var i = 0; i < 300; i++)
        {
            var host = $"10.1.{i / 256}.{i % 256}";
            Assert.Equal([host], Origins((await reader.Ask("/clean", ("Host", host))).Text).Distinct());
            await reader.Ask("/clean", ("Host", $"{i}.{Stranger}"));
            await reader.Ask($"/feed.xml?{i}", ("Host", $"{i}.{Stranger}"));
        }

        Assert.Equal((count, bytes), (store.Count, store.Bytes));
    }

    [Fact]
    public async Task Once_the_base_address_is_set_every_host_gets_the_same_with_it_and_nothing_else()
    {
        var addresses = await Filled();
        var reader = Reader.Of(Blog);
        foreach (var address in addresses)
        {
            await reader.Ask(address);
        }

        await Blog.Site();
        foreach (var host in Private.Append(Stranger))
        {
            foreach (var address in addresses)
            {
                var answer = await reader.Ask(address, ("Host", host));
                Assert.NotEqual(HttpStatusCode.ServiceUnavailable, answer.Status);
                Assert.True(Origins(answer.Text).All(o => o == "blog.example.org"), $"{address} at {host}");
            }
        }
    }

    [Theory]
    [InlineData("de", "Für diese Datei wird die Website-URL benötigt")]
    [InlineData("ur", "اس فائل کے لیے سائٹ کا یو آر ایل درکار ہے")]
    public async Task The_reason_is_said_in_the_language_of_the_blog(string language, string words)
    {
        await Blog.Site(site => site with { BaseAddress = "", Language = language });
        Assert.Contains(words, (await Reader.Of(Blog).Ask("/feed.xml", ("Host", Stranger))).Text);
    }

    [Fact]
    public async Task Polls_that_get_no_answer_fill_no_log()
    {
        for (var i = 0; i < RefusalLog.MostOfMinute + 20; i++)
        {
            await Reader.Of(Blog).Ask("/feed.xml", ("Host", Stranger));
        }

        var lines = Blog.LogLines().Where(l => l.Contains("/feed.xml answered 503")).ToList();
        Assert.Equal(RefusalLog.MostOfMinute, lines.Count);
        Assert.DoesNotContain(lines, l => l.Contains("WRN"));
    }

    private static void AssertSaysWhy(Answer answer)
    {
        Assert.Contains("needs the site URL", answer.Text);
        Assert.Contains("Blog:BaseAddress", answer.Text);
        Assert.Equal("text/plain", answer.Content.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromHours(1), answer.Headers.RetryAfter!.Delta);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.ETag);
    }

    // Every public address, of a blog in which each has something to show.
    private async Task<List<string>> Filled()
    {
        var picture = await Add(Pictures.Jpeg(900, 600));
        await Blog.Way();
        await Blog.Publish("Seen by all", more: a => a.HeroId = picture.Id, category: "Birds", tags: "Night");
        await Blog.Publish("Seen by all 2", category: "Birds", tags: "Night");
        var token = await Blog.AdvertiseEverywhere();
        return PublicAddresses.Of(Blog).ConvertAll(a => a.Replace("{token}", token));
    }

    private bool NeedsAddress(string address) => Blog.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && e.Metadata.GetMetadata<CachedPageAttribute>()?.NeedsBaseAddress == true)
        .Any(e => Regex.IsMatch(
            address, "^/" + Regex.Replace(Regex.Escape(e.RoutePattern.RawText!.TrimStart('/')), @"\\\{[^}]*}", "[^/]+") + "$"));

    private static string Wrote(Answer answer) => $"{answer.Text} {answer.Headers} {answer.Content}";

    // The host of each address that is none of a namespace, of a link in an ad or of a payment service.
    private static List<string> Origins(string text) => [.. Regex.Matches(
            text, @"https?://((localhost|192\.168|10\.|\[::1\]|nas\.local|evil|blog\.example\.org)[^/""'<>\s),]*)")
        .Select(m => m.Groups[1].Value)];
}
