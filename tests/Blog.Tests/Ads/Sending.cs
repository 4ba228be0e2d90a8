using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace Blog.Tests.Ads;

/// <summary>Sends the form of a page with files, as a browser would.</summary>
internal static class Sending
{
    public static async Task<Page> Upload(
        this Visitor visitor, Page page, string form, (string Field, string FileName, byte[] Content)[] files,
        params (string Name, string Value)[] changes)
    {
        using var parts = new MultipartFormDataContent();
        foreach (var (field, fileName, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            parts.Add(file, field, fileName);
        }

        var sent = (IHtmlFormElement)page.One(form)!;
        foreach (var input in sent.Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Name is { Length: > 0 } && i.Type is not ("file" or "submit"))
            .Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)
            .Where(i => changes.All(c => c.Name != i.Name)))
        {
            parts.Add(new StringContent(input.Value), input.Name!);
        }

        foreach (var (name, value) in changes)
        {
            parts.Add(new StringContent(value), name);
        }

        return await Page.Read(page.Path, await visitor.Client.PostAsync(sent.GetAttribute("action"), parts));
    }
}
