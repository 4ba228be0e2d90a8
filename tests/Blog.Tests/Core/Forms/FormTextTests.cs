using Blog.Core.Forms;

namespace Blog.Tests.Core.Forms;

public class FormTextTests
{
    [Theory]
    [InlineData("Cаsinо", "casino")]
    [InlineData("c a s i n o", "casino")]
    [InlineData("C.A-S_I*N!O", "casino")]
    [InlineData("ｃａｓｉｎｏ", "casino")]
    [InlineData("𝐜𝐚𝐬𝐢𝐧𝐨", "casino")]
    [InlineData("cá\u200bsi\u00adno", "casino")]
    [InlineData("I am here", "i am here")]
    public void Disguise_is_taken_off(string typed, string plain) => Assert.Equal(plain, FormText.Plain(typed));

    [Fact]
    public void The_same_text_has_the_same_hash_in_any_dress_and_short_ones_have_none()
    {
        Assert.Equal(
            FormText.TextHash("We sell the very best socks, number 5!"),
            FormText.TextHash("we  SELL the very best sоcks - number 5"));
        Assert.NotEqual(
            FormText.TextHash("We sell the very best socks, number 5!"),
            FormText.TextHash("We sell the very best socks, number 6!"));
        Assert.Equal("", FormText.TextHash("Thank you!"));
        Assert.NotEqual(FormText.Hash(["a", "bc"]), FormText.Hash(["ab", "c"]));
    }

    [Fact]
    public void No_text_makes_the_look_at_it_slow_or_fail()
    {
        foreach (var text in new[]
        {
            new string('a', 10_000), new string('.', 10_000), string.Concat(Enumerable.Repeat("a.", 5_000)),
            string.Concat(Enumerable.Repeat("http://", 1_400)), "\ud800", "\udc00x",
        })
        {
            Assert.NotNull(FormText.Plain(text));
        }
    }
}
