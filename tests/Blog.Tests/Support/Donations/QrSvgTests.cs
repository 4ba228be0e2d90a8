using System.Text.RegularExpressions;
using Blog.Core.Money;
using Blog.Support.Donations;
using Blog.Support.Donations.Banking;

namespace Blog.Tests.Support.Donations;

public class QrSvgTests
{
    private static readonly Currency Euro = Currency.Find("EUR")!;

    public static TheoryData<string> Texts
    {
        get
        {
            var order = new TransferOrder("DE89370400440532013000", "Ada Example", "COBADEFFXXX", "EUR", null, "");
            string Epc(TransferOrder o) => new EpcCode().TextOf(o)!;
            return
            [
                Epc(order), Epc(order with { Amount = new(1, Euro) }),
                Epc(order with { Amount = new(99_999_999_999, Euro), Reference = CreditorReference.Of(12) }),
                Epc(order with { Holder = "Größe & Söhne “Łódź”" }), Epc(order with { Holder = "عائشہ بی بی" }),
                Epc(order with { Holder = "例の人 ❤" }),
                Epc(order with
                {
                    Holder = new string('ß', 70),
                    Amount = new(99_999_999_999, Euro),
                    Reference = CreditorReference.Of(123_456_789_012),
                }),
                "PK36SCBL0000001123456702", "bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "lightning:ada@example.org",
                new string('x', EpcCode.MaxBytes),
            ];
        }
    }

    [ZbarTheory, MemberData(nameof(Texts))]
    public void A_code_reads_back_to_the_very_text(string text) => Assert.Equal(text, Zbar.ReadSvg(QrSvg.Of(text, "A code")));

    [Theory, MemberData(nameof(Texts))]
    public void No_code_is_larger_than_version_13_and_each_has_its_quiet_zone(string text)
    {
        var svg = QrSvg.Of(text, "A \"code\" <b>");
        var box = int.Parse(
            Regex.Match(svg, @"viewBox=""-4 -4 (\d+) \1""").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        // Version n has 17 + 4n modules (ISO/IEC 18004), and four on each side.
        Assert.InRange(box, 8 + 21, 8 + 17 + (4 * 13));
        Assert.Contains("aria-label=\"A &quot;code&quot; &lt;b&gt;\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
    }
}
