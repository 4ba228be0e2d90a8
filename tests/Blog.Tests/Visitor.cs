using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests;

/// <summary>Somebody with a browser: asks for pages, fills in the form that is on the page, keeps cookies.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Page> Get(string path) => await Page.Read(path, await client.GetAsync(path));

    /// <summary>Posts fields as they are, with no antiforgery token.</summary>
    public async Task<Page> PostRaw(string path, params (string Name, string Value)[] fields) =>
        await Page.Read(
            path,
            await client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))));

    /// <summary>
    /// Sends the form of a page as a browser would: all its fields as they stand, but for those given here; through
    /// the button with <paramref name="button"/> as its text or value when the form has several.
    /// </summary>
    public async Task<Page> Submit(
        Page page, string formSelector, string? button = null, params (string Name, string Value)[] changes)
    {
        var form = page.Document.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form '{formSelector}' at {page.Path} ({page.Status}):\n{page.Text}");
        var fields = FieldsOf(form).Where(f => changes.All(c => c.Name != f.Name)).Concat(changes).ToList();
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;
        if (button is not null)
        {
            var pressed = form.QuerySelectorAll("button")
                .First(b => b.TextContent.Trim() == button || b.GetAttribute("value") == button);
            target = pressed.GetAttribute("formaction") ?? target;
            if (pressed.GetAttribute("name") is { } name)
            {
                fields.Add((name, pressed.GetAttribute("value") ?? ""));
            }
        }

        return form.GetAttribute("enctype") == "multipart/form-data"
            ? await PostParts(target, fields)
            : await PostRaw(target, [.. fields]);
    }

    private async Task<Page> PostParts(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        return await Page.Read(path, await client.PostAsync(path, parts));
    }

    /// <summary>Follows the redirect that a page is, or returns the page.</summary>
    public async Task<Page> Follow(Page page) => page.Location is { } to ? await Follow(await Get(to)) : page;

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form) => form.Elements
        .Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled"))
        .SelectMany(e => e switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(box.Name!, box.Value)] : [],
            IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [(area.Name!, area.Value)],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => (select.Name!, o.Value)),
            _ => Array.Empty<(string, string)>().AsEnumerable(),
        });
}

/// <summary>One answer, as a person and as a browser sees it.</summary>
public sealed record Page(
    string Path, HttpStatusCode Status, string Html, IHtmlDocument Document, string? Location, HttpResponseMessage Response)
{
    /// <summary>The visible text with white space folded.</summary>
    public string Text =>
        string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement? One(string selector) => Document.QuerySelector(selector);

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public static async Task<Page> Read(string path, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new(path, response.StatusCode, html, new HtmlParser().ParseDocument(html), response.Headers.Location?.ToString(),
            response);
    }
}
