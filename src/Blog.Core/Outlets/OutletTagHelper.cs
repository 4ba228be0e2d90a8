using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Core.Outlets;

/// <summary>Draws what the modules put into a named place; an empty place leaves nothing behind.</summary>
[HtmlTargetElement("outlet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OutletTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    /// <summary>
    /// Which of several spots of that name: of a text its <see cref="PageCache.TextSpot.Number"/>, of a list how many items stand
    /// before it.
    /// </summary>
    [HtmlAttributeName("at")]
    public int At { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(await ViewContext.DrawOutletAsync(Name, At));
    }
}
