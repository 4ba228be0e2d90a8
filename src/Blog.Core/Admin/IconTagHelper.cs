using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Blog.Core.Admin;

/// <summary>
/// Shows a symbol of the admin sprite: <c>&lt;icon name="pen" /&gt;</c>; decoration, so it is silent to screen readers.
/// </summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var extra = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", extra is { Length: > 0 } ? $"icon {extra}" : "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml("<use href=\"#i-").Append(Name).AppendHtml("\"></use>");
    }
}
