using Blog.Media.Storage;

namespace Blog.Tests.Media;

public sealed class PictureAddressTests
{
    private const string Hash = "0123456789abcdef0123";

    [Fact]
    public void Addresses_read_back_as_what_they_were_made_of()
    {
        Assert.Equal(new PictureAddress.Parts(Hash, "jpg", null), PictureAddress.Parse(PictureAddress.Original(Hash, "jpg")));
        Assert.Equal(new PictureAddress.Parts(Hash, "webp", 800), PictureAddress.Parse(PictureAddress.Variant(Hash, 800)));
        Assert.Equal(Hash, PictureAddress.HashOf($"/media/{Hash}.gif"));
    }

    [Fact]
    public void Srcset_names_every_width()
    {
        Assert.Equal(
            $"/media/{Hash}-400.webp 400w, /media/{Hash}-640.webp 640w", PictureAddress.SrcSet(Hash, [400, 640]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/media/")]
    [InlineData("/media/../blog.db")]
    [InlineData("/media/0123456789abcdef0123.svg")]
    [InlineData("/media/0123456789abcdef0123.jpg\n")]
    [InlineData("/media/0123456789abcdef0123.jpg?x=1")]
    [InlineData("/media/0123456789ABCDEF0123.jpg")]
    [InlineData("/media/0123456789abcdef01.jpg")]
    [InlineData("/media/0123456789abcdef0123-0.webp")]
    [InlineData("/media/0123456789abcdef0123-99999.webp")]
    [InlineData("/media/0123456789abcdef0123-400.jpg")]
    [InlineData("/media/0123456789abcdef0123-٤٠٠.webp")]
    [InlineData("https://example.org/media/0123456789abcdef0123.jpg")]
    public void What_is_no_address_of_ours_is_null(string? address) => Assert.Null(PictureAddress.HashOf(address));
}
