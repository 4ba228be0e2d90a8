using System.Net;
using Blog.Core.Networks;

namespace Blog.Tests.Core.Networks;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.77/32", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.77/32", "203.0.113.0/24")]
    [InlineData("2001:db8:12:34:56::9", "2001:db8:12:34::/64", "2001:db8:12::/48")]
    [InlineData("::1", "::/64", "::/48")]
    [InlineData("fe80::1%3", "fe80::/64", "fe80::/48")]
    public void An_address_has_one_line_and_one_neighbourhood(string address, string line, string neighbourhood)
    {
        Assert.Equal(line, Network.LineOf(IPAddress.Parse(address)).ToString());
        Assert.Equal(neighbourhood, Network.NeighbourhoodOf(IPAddress.Parse(address)).ToString());
    }

    [Fact]
    public void Addresses_of_a_household_are_one_line_and_of_two_households_are_two()
    {
        Assert.Equal(LineOf("2001:db8::1"), LineOf("2001:db8::ffff:1"));
        Assert.NotEqual(LineOf("2001:db8::1"), LineOf("2001:db8:0:1::1"));
        Assert.NotEqual(LineOf("192.0.2.1"), LineOf("192.0.2.2"));
        Assert.Equal(LineOf("192.0.2.1").Neighbourhood, LineOf("192.0.2.2").Neighbourhood);
    }

    [Fact]
    public void An_IPv4_address_is_never_the_network_of_an_IPv6_address_with_the_same_bits() =>
        Assert.NotEqual(LineOf("0.0.0.0").Neighbourhood, LineOf("::").Neighbourhood);

    [Fact]
    public void All_without_an_address_are_one_network_of_their_own()
    {
        Assert.Equal(Network.Unknown, Network.NeighbourhoodOf(null));
        Assert.NotEqual(Network.Unknown, LineOf("0.0.0.0"));
        Assert.Equal("", Network.Unknown.ToString());
    }

    private static Network LineOf(string address) => Network.LineOf(IPAddress.Parse(address));
}
