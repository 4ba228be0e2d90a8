using Blog.Core.Texts;

namespace Blog.Tests.Core.Texts;

public class LanguagesTests
{
    [Theory]
    [InlineData("en", true, true)]
    [InlineData("pt-BR", true, true)]
    [InlineData("ur", true, true)]
    [InlineData("zh-Hant", true, true)]
    [InlineData("xx-unheard", false, true)]
    [InlineData("english please", false, false)]
    [InlineData("", false, false)]
    [InlineData("e", false, false)]
    [InlineData("../en", false, false)]
    public void A_tag_is_known_to_this_machine_or_only_well_formed(string tag, bool known, bool wellFormed) =>
        Assert.Equal((known, wellFormed), (Languages.IsKnown(tag), Languages.IsWellFormed(tag)));

    [Fact]
    public void Each_language_of_the_list_to_choose_from_is_known() =>
        Assert.Empty(LanguageChoice.All.Where(choice => !Languages.IsKnown(choice.Tag)).Select(choice => choice.Tag));
}
