using Blog.Core.Money;
using Blog.Support.Donations.Banking;

namespace Blog.Tests.Support.Donations.Banking;

public class EpcCodeTests
{
    private static readonly Currency Euro = Currency.Find("EUR")!;
    private static readonly TransferOrder German = new("DE89370400440532013000", "Ada Example", "COBADEFFXXX", "EUR", null, "");

    [Fact]
    public void It_ends_with_the_last_line_that_is_used() =>
        Assert.Equal("BCD\n002\n1\nSCT\nCOBADEFFXXX\nAda Example\nDE89370400440532013000", new EpcCode().TextOf(German));

    [Fact]
    public void Sum_and_reference_stand_in_their_lines() => Assert.Equal(
        "BCD\n002\n1\nSCT\n\nAda Example\nDE89370400440532013000\nEUR12.50\n\nRF15A0000012",
        new EpcCode().TextOf(German with { Bic = "", Amount = new(1250, Euro), Reference = CreditorReference.Of(12) }));

    [Fact]
    public void A_reference_without_a_sum_leaves_the_sums_line_empty() =>
        Assert.EndsWith(
            "\nDE89370400440532013000\n\n\nRF15A0000012",
            new EpcCode().TextOf(German with { Reference = CreditorReference.Of(12) }),
            StringComparison.Ordinal);

    [Fact]
    public void Outside_of_the_EEA_the_BIC_is_needed()
    {
        var swiss = German with { Iban = "CH9300762011623852957" };
        Assert.NotNull(new EpcCode().TextOf(swiss));
        Assert.Null(new EpcCode().TextOf(swiss with { Bic = "" }));
    }

    [Theory]
    [InlineData("PK36SCBL0000001123456702", "PKR", "Ada Example")]
    [InlineData("PK36SCBL0000001123456702", "EUR", "Ada Example")]
    [InlineData("DE89370400440532013000", "USD", "Ada Example")]
    [InlineData("DE89370400440532013000", "EUR", "")]
    public void What_SEPA_does_not_carry_has_the_plain_IBAN(string iban, string currency, string holder)
    {
        var order = German with { Iban = iban, Currency = currency, Holder = holder };
        Assert.Null(new EpcCode().TextOf(order));
        Assert.Equal(iban, new PlainIbanCode().TextOf(order));
    }

    [Fact]
    public void More_than_331_bytes_are_not_written()
    {
        var longest = German with
        {
            Holder = new string('ß', 70),
            Amount = new(99_999_999_999, Euro),
            Reference = CreditorReference.Of(123_456_789_012),
        };
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(new EpcCode().TextOf(longest)!), 200, EpcCode.MaxBytes);
        Assert.Null(new EpcCode().TextOf(longest with { Holder = string.Concat(Enumerable.Repeat("𝒜", 70)) }));
        Assert.Null(new EpcCode().TextOf(longest with { Holder = string.Concat(Enumerable.Repeat("ع界", 35)) + "x" }));
    }
}
