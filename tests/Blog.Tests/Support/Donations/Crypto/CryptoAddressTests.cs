using Blog.Support.Donations.Crypto;

namespace Blog.Tests.Support.Donations.Crypto;

public class CryptoAddressTests
{
    // The standards' own examples: BIP 173 and BIP 350, the first block's
    // address, EIP-55, and the Monero project's donation address.
    public static TheoryData<string, string> Right => new()
    {
        { "Bitcoin", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
        { "Bitcoin", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy" },
        { "Bitcoin", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" },
        { "Bitcoin", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4" },
        { "Bitcoin", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0" },
        { "Ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" },
        { "Ethereum", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359" },
        { "Monero", "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A" },
        {
            "Lightning",
            "LNURL1DP68GURN8GHJ7UM9WFMXJCM99E3K7MF0V9CXJ0M385EKVCENXC6R2C35XVUKXEFCV5MKVV34X5EKZD3EV56NYD3HXQURZEPEXEJXXEPNXSCRVWFNV9NXZCN9XQ6XYEFHVGCXXCMYXYMNSERXFQ5FNS"
        },
        { "Lightning", "ada@example.org" },
    };

    [Theory, MemberData(nameof(Right))]
    public void An_example_of_the_standard_is_accepted(string kind, string address) => Assert.Null(Refusal(kind, address));

    [Theory, MemberData(nameof(Right))]
    public void Any_one_character_changed_is_found_by_the_checksum(string kind, string address)
    {
        if (kind == "Lightning" && CryptoAddress.HasNoChecksum(address))
        {
            return;
        }

        for (var i = 4; i < address.Length; i++)
        {
            var other = kind == "Ethereum" ? (address[i] == '7' ? '8' : '7') : OtherLetter(address[i]);
            Assert.NotNull(Refusal(kind, $"{address[..i]}{other}{address[(i + 1)..]}"));
        }
    }

    [Theory]
    [InlineData("Bitcoin", "")]
    [InlineData("Bitcoin", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx")]
    [InlineData("Bitcoin", "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn")]
    [InlineData("Bitcoin", "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4")]
    [InlineData("Bitcoin", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh")]
    [InlineData("Ethereum", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("Ethereum", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("Monero", "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP30")]
    [InlineData("Lightning", "ada@example")]
    [InlineData("Lightning", "lnbc1notaninvoice")]
    [InlineData("Lightning", "ada@example.org\r\nBcc: x@example.org")]
    public void What_is_none_is_refused(string kind, string address) => Assert.NotNull(Refusal(kind, address));

    private static char OtherLetter(char letter) => (char.ToLowerInvariant(letter) == 'q', char.IsUpper(letter)) switch
    {
        (true, true) => 'P',
        (true, false) => 'p',
        (false, true) => 'Q',
        (false, false) => 'q',
    };

    private static string? Refusal(string kind, string address) => kind switch
    {
        "Bitcoin" => CryptoAddress.BitcoinRefusal(address),
        "Ethereum" => CryptoAddress.EthereumRefusal(address),
        "Monero" => CryptoAddress.MoneroRefusal(address),
        _ => CryptoAddress.LightningRefusal(address),
    };
}
