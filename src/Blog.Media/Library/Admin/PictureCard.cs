using Microsoft.Extensions.Localization;

namespace Blog.Media.Library.Admin;

/// <summary>One picture of the list.</summary>
/// <param name="Uses">Where it is shown.</param>
/// <param name="Before">Where the page of the list begins, to come back to it.</param>
/// <param name="Lost">Alternative text that the person typed and that is not stored; null for none.</param>
public sealed record PictureCard(Picture Picture, IReadOnlyList<PictureUse> Uses, long? Before, string? Lost)
{
    private const int Shown = 5;

    public HeroPicture Hero { get; } = HeroPicture.Of(Picture);

    public string Markdown => PictureAnswers.MarkdownOf(Picture);

    /// <summary>The uses that are named.</summary>
    public IEnumerable<PictureUse> Named => Uses.Take(Shown);

    /// <summary>How many more there are.</summary>
    public int More => Math.Max(0, Uses.Count - Shown);

    public string Size(IStringLocalizer texts) => FileSize.Of(Picture.Bytes, texts);
}
