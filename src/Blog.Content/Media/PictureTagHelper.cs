using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Content.Media;

/// <summary>Shows a stored picture in the right size: dimensions against layout shift, WebP widths to choose from.</summary>
[HtmlTargetElement("picture-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PictureTagHelper : TagHelper
{
    public HeroPicture Hero { get; set; } = null!;

    public string Alt { get; set; } = "";

    public string Sizes { get; set; } = "100vw";

    /// <summary>True for the one picture that is in sight when the page opens.</summary>
    public bool Eager { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("src", Hero.Src);
        if (Hero.SrcSet is { } srcset)
        {
            output.Attributes.SetAttribute("srcset", srcset);
            output.Attributes.SetAttribute("sizes", Sizes);
        }

        output.Attributes.SetAttribute("width", Hero.Width);
        output.Attributes.SetAttribute("height", Hero.Height);
        output.Attributes.SetAttribute("alt", Alt);
        output.Attributes.SetAttribute(Eager ? "fetchpriority" : "loading", Eager ? "high" : "lazy");
    }
}
