using System.Net;
using Blog.Tests.Web.PageCache;

namespace Blog.Tests.Ads.Counting;

/// <summary>Sixty tries to make /go lead somewhere else than the stored address.</summary>
public class OpenRedirectTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private const string Evil = "https://evil.example.net/";

    public static IEnumerable<string> Tries(long ad) =>
        from mark in new[] { $"{ad}", $"{ad}-1", $"{ad}-1-1" }
        from way in new[]
        {
            $"?url={Evil}", $"?to={Evil}", $"?next=//evil.example.net", $"?redirect={Evil}", $"?u={Uri.EscapeDataString(Evil)}",
            "?returnUrl=%2F%2Fevil.example.net",
            $"#{Evil}", $"/{Evil}", "//evil.example.net", "/..//evil.example.net", "%2f%2fevil.example.net", "@evil.example.net",
            "%0d%0aLocation:%20https://evil.example.net/",
            "%01https://evil.example.net", "\\evil.example.net", "%5c%5cevil.example.net", ";url=https://evil.example.net",
            "-https://evil.example.net", ",https://evil.example.net", ".evil.example.net",
        }
        select $"/go/{mark}{way}";

    [Fact]
    public async Task None_of_sixty_tries_leads_elsewhere()
    {
        await using var blog = new BlogApp();
        var (_, ad) = await ClickTests.Booked(blog);
        var tries = Tries(ad.Id).ToList();
        Assert.Equal(60, tries.Count);
        var reader = Reader.Of(blog);
        foreach (var path in tries)
        {
            var answer = await reader.Ask(path, ("X-Forwarded-Host", "evil.example.net"), ("Referer", Evil));
            Assert.True(
                answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
                || (answer.Status == HttpStatusCode.Redirect
                    && answer.Headers.Location!.ToString() == "https://acme.example.org/"),
                $"{path}: {answer.Status} {answer.Headers.Location}");
        }
    }

    [Theory]
    [InlineData("/go/0")]
    [InlineData("/go/-1")]
    [InlineData("/go/1e3")]
    [InlineData("/go/99999")]
    [InlineData("/go/99999999999999999999999")]
    [InlineData("/go/١")]
    [InlineData("/go/")]
    public async Task What_is_no_ad_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.Of(shared).Ask(path)).Status);
    }
}
