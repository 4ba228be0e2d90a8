using System.Net;
using Blog.Core.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Forms;

/// <summary>
/// The guestbook's form as HTML, as tests compile no views; its hidden fields are drawn by the view of all modules.
/// </summary>
internal static class GuestbookMarkup
{
    public static async Task<string> FormAsync(
        ActionContext action, ViewDataDictionary data, FormGuardFields guard, GuestbookForm form) => $"""
        <form id="guestbook" method="post" action="{GuestbookController.Path}">
        {await GuardAsync(action, guard)}
        <input name="Name" value="{WebUtility.HtmlEncode(form.Name)}">{ErrorOf(data, "Name")}
        <textarea name="Text">
        {WebUtility.HtmlEncode(form.Text)}</textarea>{ErrorOf(data, "Text")}
        <button>Send</button>
        </form>
        """;

    private static string ErrorOf(ViewDataDictionary data, string field) =>
        data.ModelState.TryGetValue(field, out var entry) && entry.Errors is [var error, ..]
            ? $"<span id=\"{field}-error\">{WebUtility.HtmlEncode(error.ErrorMessage)}</span>"
            : "";

    private static async Task<string> GuardAsync(ActionContext action, FormGuardFields guard)
    {
        var services = action.HttpContext.RequestServices;
        var view = services.GetRequiredService<ICompositeViewEngine>()
            .GetView(null, "/Forms/_Guard.cshtml", isMainPage: false)
            .View!;
        await using var writer = new StringWriter();
        await view.RenderAsync(new(
            action,
            view,
            new ViewDataDictionary<FormGuardFields>(
                services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            { Model = guard },
            services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext),
            writer,
            new HtmlHelperOptions()));
        return writer.ToString();
    }
}
