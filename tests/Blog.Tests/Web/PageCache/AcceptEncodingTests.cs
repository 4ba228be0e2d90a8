using System.Net;
using Blog.Web.PageCache;

namespace Blog.Tests.Web.PageCache;

public class AcceptEncodingTests
{
    /// <summary>RFC 9110, 12.5.3 and 12.4.2.</summary>
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.5", "br")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1, *", "")]
    [InlineData("br;q=0, gzip;q=0.1, *;q=0", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.1, identity", "")]
    [InlineData("*;q=0", null)]
    [InlineData("identity;q=0", null)]
    [InlineData("identity;q=0, br;q=0.001", "br")]
    [InlineData("identity;q=0, *;q=0.001", "br")]
    [InlineData("gzip;q=0", "")]
    [InlineData("gzip;q=0.000", "")]
    [InlineData("", "")]
    [InlineData("identity", "")]
    [InlineData("deflate", "")]
    [InlineData("gzip;q=2", "")]
    [InlineData("gzip;q=0.1234", "")]
    [InlineData("gzip;q=1.5", "")]
    [InlineData("gzip;q=-1", "")]
    [InlineData("gzip;level=9", "")]
    [InlineData("gzip ; q=0.3 , br ; q=0.2", "gzip")]
    [InlineData(";;;,,,q=1,=,\u00e9;q=", "")]
    [InlineData("brr, gzipp, identityy;q=0", "")]
    public async Task The_answer_is_what_the_standard_says(string header, string? coding)
    {
        Assert.Equal(coding, AcceptEncoding.Choose(header) is { } chosen ? AcceptEncoding.NameOf(chosen) : null);
        if (header is "br;q=0, gzip;q=0.1, *" or "identity;q=0" or ";;;,,,q=1,=,\u00e9;q=" or "*;q=0, identity")
        {
            await using var blog = new BlogApp();
            var answer = await Reader.Of(blog).Ask("/archive", ("Accept-Encoding", header));
            Assert.Equal(coding is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, answer.Status);
            Assert.NotEmpty(answer.Body);
        }
    }

    [Fact]
    public void A_field_of_a_thousand_members_is_read_in_part_only() =>
        Assert.Equal(PageEncoding.Plain, AcceptEncoding.Choose(string.Join(',', Enumerable.Repeat("a", 1000)) + ",br"));
}
