using Blog.Markdown.Reading;

namespace Blog.Tests.Markdown;

public class SmartPunctuationTests
{
    [Theory]
    [InlineData("It's the writers' choice", "It’s the writers’ choice")]
    [InlineData("\"One\" and ('two')", "“One” and (‘two’)")]
    [InlineData("Rock in the '90s", "Rock in the ’90s")]
    [InlineData("\"In 2026\", he said", "“In 2026”, he said")]
    [InlineData("6' by 10\" tall", "6' by 10\" tall")]
    [InlineData("Use --force; a -- b --- c...", "Use --force; a – b — c…")]
    [InlineData("كلمة \"عربية\"", "كلمة “عربية”")]
    [InlineData("nothing to do", "nothing to do")]
    public void Typed_quotes_are_curled_and_what_measures_or_commands_stays(string typed, string shown) =>
        Assert.Equal(shown, SmartPunctuation.Of(typed));
}
