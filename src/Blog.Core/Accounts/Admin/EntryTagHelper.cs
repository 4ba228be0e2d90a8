using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Accounts.Admin;

/// <summary>
/// Tag helper for one field of a form: label, hint, input and validation message, tied together for assistive technology.
/// </summary>
[HtmlTargetElement("entry", Attributes = "for, label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EntryTagHelper(IHtmlGenerator html, IStringLocalizer<Texts.Texts> t) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>The type of the input; with <see cref="Rows"/> it is a text area.</summary>
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public int Rows { get; set; }

    /// <summary>Whether the field gets the focus when the page opens (HTML, autofocus).</summary>
    public bool Focus { get; set; }

    /// <summary>The choices of a list; none for a field to type in.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The choice of none of them.</summary>
    public string? Empty { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), "_");
        var error = ViewContext.ModelState.TryGetValue(For.Name, out var entry) ? entry.Errors.FirstOrDefault() : null;
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-invalid");
        output.Content.AppendHtml(Labelled(id));
        output.Content.AppendHtml(Input(id, error is not null));
        if (error is not null)
        {
            output.Content.AppendHtml(Line(
                "field-error", $"{id}-error", error.ErrorMessage is { Length: > 0 } text ? text : t["This value is not valid."]));
            output.Content.AppendHtml(TakeOutBox.Of(ViewContext, For.Name, t));
        }

        if (Hint is not null)
        {
            output.Content.AppendHtml(Line("hint", $"{id}-hint", Hint));
        }
    }

    private TagBuilder Input(string id, bool wrong)
    {
        var attributes = AttributesOf(id, wrong);
        return Options is not null
            ? html.GenerateSelect(ViewContext, For.ModelExplorer, Empty, For.Name, Options, false, attributes)
            : Rows > 0 ? html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes)
            : Type == "password" ? html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes)
            : html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, attributes);
    }

    private Dictionary<string, object?> AttributesOf(string id, bool wrong)
    {
        var attributes = new Dictionary<string, object?>();
        var described = string.Join(
            ' ', new[] { wrong ? $"{id}-error" : null, Hint is null ? null : $"{id}-hint" }.Where(part => part is not null));
        Set("aria-describedby", described);
        Set("aria-invalid", wrong ? "true" : "");
        Set("autocomplete", Autocomplete);
        Set("autofocus", Focus ? "autofocus" : "");
        Set("required", For.Metadata.IsRequired && Options is null ? "required" : "");
        if (Options is null && Rows == 0)
        {
            Set("type", Type);
        }

        return attributes;

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                attributes[name] = value;
            }
        }
    }

    private TagBuilder Labelled(string id)
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        return label;
    }

    private static TagBuilder Line(string css, string id, string text)
    {
        var line = new TagBuilder("p") { Attributes = { ["class"] = css, ["id"] = id } };
        line.InnerHtml.Append(text);
        return line;
    }
}
