using Blog.Support.Donations.Banking;

namespace Blog.Tests.Support.Donations.Banking;

public class CreditorReferenceTests
{
    public static TheoryData<long> Articles => [1, 12, 97, 98, 9_999_999, 10_000_000, 123_456_789_012];

    // ISO 11649's published example, by which the check digits are compared with others' arithmetic.
    [Fact]
    public void Check_digits_are_those_of_the_standard() => Assert.Equal("18", Mod97.DigitsFor("RF", "539007547034"));

    [Theory, MemberData(nameof(Articles))]
    public void The_article_is_found_again_from_its_reference(long article)
    {
        var reference = CreditorReference.Of(article);
        Assert.InRange(reference.Length, 12, 25);
        Assert.Equal(article, CreditorReference.ArticleIn(reference));
        Assert.Equal(
            article, CreditorReference.ArticleIn($"  thanks! {Iban.Grouped(reference).ToLowerInvariant()} from a reader"));
    }

    [Fact]
    public void Digits_that_a_statement_glues_to_it_do_no_harm() =>
        Assert.Equal(12, CreditorReference.ArticleIn(CreditorReference.Of(12) + " 2026-11-23"));

    [Theory, MemberData(nameof(Articles))]
    public void A_slip_finds_no_article(long article)
    {
        var reference = CreditorReference.Of(article);
        for (var i = 2; i < reference.Length; i++)
        {
            var digit = char.IsAsciiDigit(reference[i]) ? (char)('0' + ((reference[i] - '0' + 1) % 10)) : 'B';
            Assert.Null(CreditorReference.ArticleIn($"{reference[..i]}{digit}{reference[(i + 1)..]}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("RF18539007547034")]
    [InlineData("RF")]
    [InlineData("A donation")]
    public void Other_texts_name_none(string? text) => Assert.Null(CreditorReference.ArticleIn(text));
}
