using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Blog.Core.Texts;

/// <summary>
/// Readers' texts where nothing is injected, such as in what is rendered on save; in the language that <see cref="Speech"/> sets.
/// </summary>
public static class AmbientText
{
    /// <summary>The text of an English key.</summary>
    public static IStringLocalizer T { get; } =
        new ResourceManagerStringLocalizerFactory(
            Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance).Create(typeof(Texts));
}
