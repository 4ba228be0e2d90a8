using System.Globalization;
using Blog.Core.Money;

namespace Blog.Tests.Core.Money;

public class AmountTests
{
    [Theory]
    [InlineData("EUR", "25", 2500)]
    [InlineData("EUR", "25.5", 2550)]
    [InlineData("EUR", " 25,50 ", 2550)]
    [InlineData("EUR", "0.01", 1)]
    [InlineData("JPY", "500", 500)]
    [InlineData("KWD", "1.234", 1234)]
    [InlineData("BTC", "0.00012345", 12345)]
    [InlineData("PKR", "999999999", 99_999_999_900)]
    public void A_typed_sum_is_kept_to_its_smallest_unit(string currency, string typed, long minor)
    {
        var (amount, refusal) = Amount.Read(typed, Currency.Find(currency)!);
        Assert.Null(refusal);
        Assert.Equal(minor, amount!.Value.Minor);
        Assert.Equal(minor, Amount.Read(amount.Value.ForField(), amount.Value.Currency).Amount!.Value.Minor);
    }

    [Theory]
    [InlineData("EUR", "-5")]
    [InlineData("EUR", "0")]
    [InlineData("EUR", "0.00")]
    [InlineData("EUR", "")]
    [InlineData("EUR", "five")]
    [InlineData("EUR", "1,000")]
    [InlineData("KWD", "1,000")]
    [InlineData("EUR", "1.000.000")]
    [InlineData("EUR", "1.005")]
    [InlineData("EUR", ".5")]
    [InlineData("EUR", "1e3")]
    [InlineData("EUR", "٢٥")]
    [InlineData("EUR", "9999999999")]
    [InlineData("BTC", "21000000")]
    [InlineData("JPY", "1.5")]
    [InlineData("EUR", "99999999999999999999999999999999")]
    public void What_is_no_sum_above_zero_is_refused_in_words(string currency, string typed)
    {
        var (amount, refusal) = Amount.Read(typed, Currency.Find(currency)!);
        Assert.Null(amount);
        Assert.NotEmpty(refusal!);
    }

    [Theory]
    [InlineData("en", "EUR", 2500, "€25")]
    [InlineData("de", "EUR", 2550, "25,50 €")]
    [InlineData("en", "PKR", 100000, "Rs 1,000")]
    [InlineData("en", "SEK", 5000, "SEK 50")]
    public void A_sum_is_shown_as_its_readers_write_it(string language, string currency, long minor, string shown)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(shown, new Amount(minor, Currency.Find(currency)!).Show().Replace('\u00a0', ' '));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("EURO")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_currency_is_none(string? code) => Assert.Null(Currency.Find(code));
}
