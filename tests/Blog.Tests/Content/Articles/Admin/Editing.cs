using Blog.Content.Articles;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Articles.Admin;

/// <summary>What an author does in the editor, and what the database then holds.</summary>
internal static class Editing
{
    public const string Form = "#article-form";

    public static async Task<Page> Write(
        this Visitor author, string title, string body = "Some words.", params (string Name, string Value)[] more) =>
        await author.Submit(await author.Get("/admin/articles/new"), Form, null, [("Title", title), ("Body", body), .. more]);

    public static async Task<Page> Change(this Visitor author, long id, params (string Name, string Value)[] changes) =>
        await author.Submit(await author.Get($"/admin/articles/{id}"), Form, null, changes);

    /// <summary>Presses a button that is a small form of its own.</summary>
    public static async Task<Page> Press(this Visitor author, long id, string verb, params (string Name, string Value)[] fields)
    {
        var page = await author.Get($"/admin/articles/{id}");
        var token = page.One("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await author.PostRaw($"/admin/articles/{id}/{verb}", [("__RequestVerificationToken", token), .. fields]);
    }

    public static Task<Article> Stored(this BlogApp blog, string title) =>
        blog.Db(db => db.Set<Article>()
            .AsNoTracking()
            .Include(a => a.Tags)
            .Include(a => a.Category)
            .Include(a => a.Author)
            .SingleAsync(a => a.Title == title));

    public static Task<Permalink?> At(this BlogApp blog, string path) =>
        blog.Db(db => db.Set<Permalink>().AsNoTracking().SingleOrDefaultAsync(p => p.Path == path));

    /// <summary>The messages beside a field.</summary>
    public static string Error(this Page page, string field) =>
        string.Join(' ', page.All($"#field-{field}-notes .field-error").Select(e => e.TextContent));

    public static string? Value(this Page page, string field) => page.One($"[name={field}]") switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
