using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Markdown.Output;

/// <summary>
/// The words that stand in rendered text, where nothing is injected; in the language that <see cref="Speech"/> sets.
/// </summary>
internal static class AmbientText
{
    /// <summary>The text of an English key.</summary>
    public static IStringLocalizer T { get; } = new ModuleTexts([typeof(AmbientText).Assembly, typeof(ModuleTexts).Assembly]);
}
