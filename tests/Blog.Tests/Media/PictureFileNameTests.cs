using Blog.Media.Storage;

namespace Blog.Tests.Media;

public sealed class PictureFileNameTests
{
    [Theory]
    [InlineData("summer.jpg", "summer.jpg")]
    [InlineData(" گرمی کی چھٹی 🌞.png ", "گرمی کی چھٹی 🌞.png")]
    [InlineData(@"C:\Users\sam\summer.jpg", "summer.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\0b\r\nc.jpg", "abc.jpg")]
    [InlineData("photo\u202egpj.exe", "photogpj.exe")]
    [InlineData(null, "picture")]
    [InlineData("", "picture")]
    [InlineData("..", "picture")]
    [InlineData("folder/", "picture")]
    public void A_name_is_shown_without_what_could_harm(string? name, string shown) =>
        Assert.Equal(shown, PictureFileName.Clean(name));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var shown = PictureFileName.Clean(new string('x', 5000) + ".jpeg");

        Assert.Equal(PictureFileName.MaxLength, shown.Length);
        Assert.EndsWith("x.jpeg", shown);
    }

    [Fact]
    public void A_long_name_is_not_cut_through_an_emoji()
    {
        var shown = PictureFileName.Clean("x" + string.Concat(Enumerable.Repeat("🌞", 5000)));

        Assert.EndsWith("🌞", shown);
        Assert.Equal(119, shown.Length);
    }

    [Fact]
    public void Half_an_emoji_is_left_out() => Assert.Equal("ab", PictureFileName.Clean("a\ud83cb"));
}
