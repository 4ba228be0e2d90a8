using Blog.Core.PageCache;

namespace Blog.Tests.Core.PageCache;

public class ReaderChoiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("dark", ReaderTheme.Dark, false)]
    [InlineData("light.20261224", ReaderTheme.Light, true)]
    [InlineData("auto.20261124", ReaderTheme.Auto, true)]
    [InlineData("auto.20261123", ReaderTheme.Auto, false)]
    [InlineData("dark.20261224.more", ReaderTheme.Auto, false)]
    [InlineData("purple.20261224", ReaderTheme.Auto, false)]
    [InlineData("dark.tomorrow", ReaderTheme.Dark, false)]
    [InlineData("", ReaderTheme.Auto, false)]
    [InlineData("%00\"<script>", ReaderTheme.Auto, false)]
    public void A_cookie_means_one_of_few_choices_whatever_it_holds(string cookie, ReaderTheme theme, bool hidden)
    {
        var choice = ReaderChoice.Parse(cookie, Today);
        Assert.Equal(new(theme, hidden), choice);
        Assert.InRange(choice.Number, 0, 7);
    }
}
