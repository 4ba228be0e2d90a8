using Blog.Ads.AdsTxt;

namespace Blog.Tests.Ads.AdsTxt;

/// <summary>Good and bad lines of IAB Tech Lab's ads.txt 1.1.</summary>
public class AdsTxtFileTests
{
    [Theory]
    [InlineData("greenadexchange.example, XF7342, DIRECT, 5jyxf8k54")]
    [InlineData("redssp.example,57013,RESELLER")]
    [InlineData("  silverssp.example\t,\t9675 , reseller , f6578439  ")]
    [InlineData("greenadexchange.example, 12345, DIRECT, AEC242 # a comment, with commas")]
    [InlineData("greenadexchange.example, 12345, DIRECT, AEC242;ext=1,2,3;more")]
    [InlineData("placeholder.example.com, placeholder, DIRECT, placeholder")]
    [InlineData("xn--bcher-kva.example, pub-1, DIRECT")]
    [InlineData("# only a comment")]
    [InlineData("")]
    [InlineData("CONTACT=adops@example.com")]
    [InlineData("contact = https://example.com/contact?x=1")]
    [InlineData("SUBDOMAIN=news.example.com\nsubdomain=sport.example.com")]
    [InlineData("INVENTORYPARTNERDOMAIN=partner.example.com\nINVENTORYPARTNERDOMAIN=other.example.com")]
    [InlineData("OWNERDOMAIN=example.com")]
    [InlineData("MANAGERDOMAIN=example.com\nMANAGERDOMAIN=example.org, US\nmanagerdomain=example.net,de")]
    public void A_good_line_is_taken(string text) => Assert.Empty(AdsTxtFile.Read(AdsTxtFile.Kept(text)).Faults);

    [Theory]
    [InlineData("hello", "Line 1: “hello” is not a seller or a variable.")]
    [InlineData("redssp.example, 57013", "Line 1: it has two fields.")]
    [InlineData("\n# fine\nredssp.example, 57013, OWNER", "Line 2: “OWNER” must be DIRECT or RESELLER.")]
    [InlineData("redssp.example, 57013, DIRECT, abc, more", "Line 1: it has more than four fields.")]
    [InlineData("redssp.example, 57013, DIRECT,", "Line 1: nothing follows the last comma.")]
    [InlineData("redssp.example, , DIRECT", "Line 1: the account ID is missing.")]
    [InlineData("redssp.example, 57 013, DIRECT", "Line 1: the account ID contains a space.")]
    [InlineData("redssp.example, 57013, DIRECT, <b>", "Line 1: the certification ID can contain only letters and digits.")]
    [InlineData("https://redssp.example, 57013, DIRECT", "Line 1: “https://redssp.example” is a URL.")]
    [InlineData("redssp.example/ads, 57013, DIRECT", "Line 1: “redssp.example/ads” is a URL.")]
    [InlineData("redssp, 57013, DIRECT", "Line 1: “redssp” is not a domain.")]
    [InlineData("-red.example, 57013, DIRECT", "Line 1: “-red.example” is not a domain.")]
    [InlineData("192.0.2.1, 57013, DIRECT", "Line 1: “192.0.2.1” is not a domain.")]
    [InlineData("bücher.example, 57013, DIRECT", "Line 1: “bücher.example” contains non-ASCII letters.")]
    [InlineData(
        "OWNERDOMIAN=example.com",
        "Line 1: “OWNERDOMIAN” is not a known variable. "
            + "Use CONTACT, SUBDOMAIN, INVENTORYPARTNERDOMAIN, OWNERDOMAIN, MANAGERDOMAIN.")]
    [InlineData("CONTACT=", "Line 1: nothing follows “CONTACT=”.")]
    [InlineData("SUBDOMAIN=https://news.example.com", "Line 1: “https://news.example.com” is a URL.")]
    [InlineData(
        "OWNERDOMAIN=example.com\nownerdomain=example.org",
        "Line 2: OWNERDOMAIN may appear only once; it is already on line 1.")]
    [InlineData(
        "MANAGERDOMAIN=example.com\nMANAGERDOMAIN=example.org",
        "Line 2: MANAGERDOMAIN without a country may appear only once; it is already on line 1.")]
    [InlineData(
        "MANAGERDOMAIN=example.com, US\nMANAGERDOMAIN=example.org, us",
        "Line 2: MANAGERDOMAIN may appear only once for US; it is already on line 1.")]
    [InlineData("MANAGERDOMAIN=example.com, XX", "Line 1: “XX” is not a two-letter country code (ISO 3166) such as US.")]
    [InlineData("MANAGERDOMAIN=example.com, USA", "Line 1: “USA” is not a two-letter country code (ISO 3166) such as US.")]
    [InlineData("MANAGERDOMAIN=example.com, US, DE", "Line 1: MANAGERDOMAIN takes a domain and at most one country")]
    [InlineData("# bell \u0007", "Line 1: it contains a control character.")]
    public void A_bad_line_is_named_with_what_is_wrong(string text, string fault) =>
        Assert.StartsWith(fault, Assert.Single(AdsTxtFile.Read(AdsTxtFile.Kept(text)).Faults));

    [Fact]
    public void A_seller_that_stands_twice_is_warned_of()
    {
        var read =
            AdsTxtFile.Read("redssp.example, A1, DIRECT\n# x\nRedSSP.example, A1, direct # again\nredssp.example, a1, DIRECT\n");
        Assert.Empty(read.Faults);
        // The account's number is the advertising system's own: its case counts.
        Assert.Equal(["Line 3 repeats line 1."], read.Warnings);
    }

    [Fact]
    public void A_file_without_any_seller_is_warned_of() =>
        Assert.StartsWith("No line names a seller", Assert.Single(AdsTxtFile.Read("# soon\n").Warnings));

    [Fact]
    public void Size_and_lines_are_bounded_and_many_faults_are_not_told_at_once()
    {
        Assert.Equal(
            "The text has 2,001 lines; the limit is 2,000.",
            Assert.Single(AdsTxtFile.Read(string.Concat(Enumerable.Repeat("#\n", 2_001))).Faults));
        Assert.Empty(AdsTxtFile.Read(string.Concat(Enumerable.Repeat("#\n", 2_000))).Faults);
        Assert.Equal(
            "The text has 102,401 bytes; the limit is 102,400.",
            Assert.Single(AdsTxtFile.Read(new string('#', 102_401)).Faults));
        Assert.Equal(
            "Line 1: it has 1,001 characters; the limit is 1,000.",
            Assert.Single(AdsTxtFile.Read(new string('#', 1_001)).Faults));
        var many = AdsTxtFile.Read(string.Concat(Enumerable.Repeat("bad\n", 50))).Faults;
        Assert.Equal((11, "And 40 more."), (many.Count, many[^1]));
    }
}
