using Blog.Ads.Calendar;

namespace Blog.Tests.Ads.RateCard;

public sealed class MailboxTests
{
    [Theory]
    [InlineData("bob+ads@example.net")]
    [InlineData("bob@example.net.")]
    [InlineData("bob@e\uFF58ample.net")]
    [InlineData("\"bob\"@example.net")]
    [InlineData("\"b\\ob\"@example.net")]
    public void One_mailbox_in_several_spellings_is_one(string address) =>
        Assert.Equal("bob@example.net", BookingLink.MailboxOf(address));

    [Theory]
    [InlineData("b.o.b@gmail.com", "bob@gmail.com")]
    [InlineData("bob+x@googlemail.com", "bob@gmail.com")]
    [InlineData("b.ob@example.net", "b.ob@example.net")]
    public void Dots_make_no_other_mailbox_where_the_server_says_so(string address, string mailbox) =>
        Assert.Equal(mailbox, BookingLink.MailboxOf(address));
}
