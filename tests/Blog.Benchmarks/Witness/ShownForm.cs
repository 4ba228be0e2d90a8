using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Benchmarks.Witness;

/// <summary>A form as a page shows it, to be sent back by the one who was shown it.</summary>
/// <param name="Page">The address of the page on which it stands.</param>
/// <param name="Fields">All that a browser would send of the untouched form.</param>
public sealed record ShownForm(string Page, string Method, string Action, IReadOnlyDictionary<string, string> Fields)
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>Its token alone: what is sent of a form that was emptied.</summary>
    public IEnumerable<KeyValuePair<string, string>> Emptied => Fields.Where(f => f.Key == Token);

    /// <summary>All fields, those that are named filled in anew.</summary>
    public IEnumerable<KeyValuePair<string, string>> With(params (string Name, string Value)[] typed) =>
        Fields.Where(f => !typed.Any(t => t.Name == f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));

    /// <summary>The forms of a page, in the order in which they stand there.</summary>
    public static IEnumerable<ShownForm> On(Answer page)
    {
        if (page.MediaType != "text/html")
        {
            return [];
        }

        using var document = new HtmlParser().ParseDocument(page.Text);
        return [.. document.Forms.SelectMany(f => Read(page.Path, f))];
    }

    // A button may send its form elsewhere, such as to the preview.
    private static IEnumerable<ShownForm> Read(string page, IHtmlFormElement form) =>
        form.Elements.Select(e => e.GetAttribute("formaction")).Prepend(form.GetAttribute("action") ?? page)
            .OfType<string>().Distinct()
            .Select(to => new ShownForm(page, form.Method.ToUpperInvariant(), Links.Local(page, to) ?? "", FieldsOf(form)));

    private static Dictionary<string, string> FieldsOf(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => ("", ""),
                IHtmlInputElement { Type: "file" or "submit" } => ("", ""),
                IHtmlInputElement input => (input.Name ?? "", input.Value),
                IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
                IHtmlSelectElement select => (select.Name ?? "", select.Value ?? ""),
                _ => ("", ""),
            };
            if (name.Length > 0)
            {
                fields[name] = value;
            }
        }

        return fields;
    }
}
