using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Media.Library;

/// <summary>
/// Shows a stored picture in the size that the browser needs:
/// <c>&lt;picture-of hero="…" alt="…" sizes="…" eager="true" /&gt;</c>.
/// </summary>
[HtmlTargetElement("picture-of", Attributes = "hero", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PictureTagHelper : TagHelper
{
    /// <summary>The picture; null shows nothing.</summary>
    public HeroPicture? Hero { get; set; }

    public string? Alt { get; set; }

    /// <summary>How wide it is shown (HTML, sizes attribute).</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>Whether it stands in the first screenful and is to be fetched first.</summary>
    public bool Eager { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Hero is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("src", Hero.Src);
        if (Hero.SrcSet is { } srcset)
        {
            output.Attributes.SetAttribute("srcset", srcset);
            output.Attributes.SetAttribute("sizes", Sizes);
        }

        output.Attributes.SetAttribute("width", Hero.Width.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("height", Hero.Height.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("alt", Alt ?? "");
        if (Hero.Class is { } ground)
        {
            var own = context.AllAttributes["class"]?.Value;
            output.Attributes.SetAttribute("class", own is null ? ground : $"{own} {ground}");
        }

        output.Attributes.SetAttribute("decoding", "async");
        output.Attributes.SetAttribute(Eager ? "fetchpriority" : "loading", Eager ? "high" : "lazy");
    }
}
