using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Admin;

/// <summary>
/// A labelled place for a control with its hint and its error beside it:
/// <c>&lt;field name="Title" label="…" hint="…"&gt;&lt;input field-name="Title" …&gt;&lt;/field&gt;</c>.
/// </summary>
[HtmlTargetElement("field", Attributes = "name,label")]
public sealed class FieldTagHelper(IStringLocalizer<Texts.Texts> t) : TagHelper
{
    /// <summary>The form field's name, which is also its key in the model state.</summary>
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var control = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"field {output.Attributes["class"]?.Value}".Trim());
        var label = new TagBuilder("label") { Attributes = { ["for"] = FieldNames.Id(Name) } };
        output.Content.AppendHtml(label.With(Label)).AppendHtml(control).AppendHtml(Notes());
    }

    private TagBuilder Notes()
    {
        var notes = new TagBuilder("div") { Attributes = { ["id"] = FieldNames.Notes(Name) } };
        notes.AddCssClass("field-notes");
        foreach (var error in FieldNames.ErrorsOf(ViewContext, Name))
        {
            var line = new TagBuilder("p");
            line.AddCssClass("field-error");
            notes.InnerHtml.AppendHtml(line.With(error));
        }

        notes.InnerHtml.AppendHtml(TakeOutBox.Of(ViewContext, Name, t));
        if (Hint is { Length: > 0 })
        {
            var line = new TagBuilder("p");
            line.AddCssClass("hint");
            notes.InnerHtml.AppendHtml(line.With(Hint));
        }

        return notes;
    }
}

/// <summary>Ties a control to its <see cref="FieldTagHelper"/>: id, name, description and whether it is in error.</summary>
[HtmlTargetElement("input", Attributes = "field-name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "field-name")]
[HtmlTargetElement("select", Attributes = "field-name")]
public sealed class FieldControlTagHelper : TagHelper
{
    [HtmlAttributeName("field-name")]
    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("id", FieldNames.Id(Name));
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("aria-describedby", FieldNames.Notes(Name));
        if (FieldNames.ErrorsOf(ViewContext, Name).Any())
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}

/// <summary>The names that a field's parts know each other by.</summary>
internal static class FieldNames
{
    public static string Id(string name) => "field-" + name.Replace('.', '-');

    public static string Notes(string name) => Id(name) + "-notes";

    public static IEnumerable<string> ErrorsOf(ViewContext view, string name) =>
        view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public static TagBuilder With(this TagBuilder tag, string text)
    {
        tag.InnerHtml.Append(text);
        return tag;
    }
}
