using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Texts;

/// <summary>Draws the box of <see cref="TakeOut"/> beside a field of the admin area.</summary>
internal static class TakeOutBox
{
    /// <summary>The box with its label; nothing where the field was not refused for its characters.</summary>
    public static IHtmlContent Of(ViewContext view, string field, IStringLocalizer t)
    {
        if (!TakeOut.IsOffered(view.ViewData.ModelState, field))
        {
            return HtmlString.Empty;
        }

        var box = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "checkbox", ["name"] = TakeOut.Field, ["value"] = field },
        };
        var label = new TagBuilder("label");
        label.InnerHtml.AppendHtml(box).Append(" ").Append(t["Remove these characters"]);
        return label;
    }
}
