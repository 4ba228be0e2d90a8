using Blog.Ads.Campaigns;

namespace Blog.Tests.Ads.Campaigns;

public class AdAddressTests
{
    public static TheoryData<string> Bad => new(
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:x", "file:///etc/passwd", "ftp://example.org/",
        "mailto:a@example.org", "about:blank", "blob:https://example.org/x", "view-source:https://example.org/",
        "//example.org", "///example.org", "/\\example.org", "\\\\example.org", "\\/example.org", "https:example.org",
        "https:/example.org", "https:///example.org", "http:\\\\example.org",
        "https://", "https://?x", "https://#x", "https:// example.org", "https://exa mple.org", "https://example.org/a b",
        "https://example.org\\@evil.example", "https://example.org/\u0000",
        "https://example.org/\r\nLocation: https://evil.example",
        "https://user:secret@example.org",
        "https://user@example.org",
        "https://@example.org",
        "https://example.org@evil.example",
        "https://example.org%40evil.example", "https://exam\u200bple.org", "https://\u202egro.elpmaxe", "https://exam%0aple.org",
        "https://-example.org", "https://example..org", "https://exa_mple!.org",
        "https://example.org:99999", "https://example.org:x", "example.org", "www.example.org/offer", "?x=1", "#top", "", "   ");

    [Theory, MemberData(nameof(Bad))]
    public void What_might_lead_elsewhere_than_it_looks_is_refused(string typed)
    {
        Assert.NotNull(AdAddress.Read(typed, isOwn: false).Refusal);
        Assert.Null(AdAddress.Read(typed, isOwn: false).Address);
        Assert.NotNull(AdAddress.Read(typed, isOwn: true).Refusal);
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("  https://example.org/offer?x=1&y=2#z ", "https://example.org/offer?x=1&y=2#z")]
    [InlineData("HTTP://EXAMPLE.org:8080/A", "http://example.org:8080/A")]
    [InlineData("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe")]
    public void A_whole_address_is_stored_in_ASCII(string typed, string stored) =>
        Assert.Equal((stored, null), AdAddress.Read(typed, isOwn: false));

    [Theory]
    [InlineData("https://xn--bcher-kva.example/")]
    [InlineData("https://[2001:db8::1]/x")]
    [InlineData("https://192.0.2.1/x")]
    [InlineData("https://1.2/x")]
    [InlineData("https://localhost/")]
    [InlineData("https://example/")]
    [InlineData("https://ехаmple.org/")]
    [InlineData("https://еха.org/")]
    public void A_host_is_one_of_the_web_in_its_own_letters_and_in_nobody_elses(string typed) =>
        Assert.NotNull(AdAddress.Read(typed, isOwn: false).Refusal);

    [Fact]
    public void A_form_shows_a_stored_host_in_its_own_letters() =>
        Assert.Equal(
            ("https://bücher.example/x?y=1", "https://example.org/"),
            (AdAddress.ForField("https://xn--bcher-kva.example/x?y=1"), AdAddress.ForField("https://example.org/")));

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/about", "/about")]
    [InlineData("/suche?q=ä", "/suche?q=%C3%A4")]
    [InlineData("/a/../b", "/b")]
    public void An_address_of_the_blog_is_for_house_ads_only(string typed, string stored)
    {
        Assert.Equal((stored, null), AdAddress.Read(typed, isOwn: true));
        Assert.NotNull(AdAddress.Read(typed, isOwn: false).Refusal);
    }

    [Theory]
    [InlineData("/..//evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/a/..//evil.example")]
    public void Dots_do_not_make_another_host_of_an_address_of_the_blog(string typed) =>
        Assert.NotNull(AdAddress.Read(typed, isOwn: true).Refusal);

    [Fact]
    public void Two_thousand_characters_are_enough()
    {
        Assert.NotNull(AdAddress.Read("https://example.org/" + new string('a', 1980), isOwn: false).Address);
        Assert.Contains("2,000", AdAddress.Read("https://example.org/" + new string('a', 1981), isOwn: false).Refusal);
        Assert.Contains("2,000", AdAddress.Read("https://example.org/" + new string('a', 5000), isOwn: false).Refusal);
        Assert.Contains("2,000", AdAddress.Read("https://example.org/" + new string('ä', 1000), isOwn: false).Refusal);
    }

    [Fact]
    public void The_owner_is_told_how_programs_write_a_host_in_other_letters()
    {
        Assert.Equal("xn--e1afmkfd.example", AdAddress.AsciiHost("https://пример.example/"));
        Assert.Null(AdAddress.AsciiHost("https://example.org/"));
    }
}
