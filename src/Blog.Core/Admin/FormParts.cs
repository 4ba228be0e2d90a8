using Blog.Core.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Admin;

/// <summary>Extension point of forms: fields that a module adds to the form of another module, which does not know it.</summary>
public interface IFormPart : IGuarded
{
    /// <summary>One of <see cref="FormNames"/>.</summary>
    string Form { get; }

    string? IGuarded.Policy => null;

    /// <summary>
    /// Draws the fields. It is told <c>form</c>, <c>id</c>, 0 for what is new, and <c>text</c>, the writing in the form; it shows
    /// what was posted while there is a posted form.
    /// </summary>
    Type ViewComponent { get; }

    /// <summary>
    /// Saves what was typed, in the transaction that saves the rest; does nothing where the form did not hold its fields.
    /// </summary>
    Task SaveAsync(BlogDbContext db, long id, IFormCollection form, CancellationToken ct);
}

/// <summary>The forms that take parts of other modules.</summary>
public static class FormNames
{
    public const string Article = "article";
    public const string Category = "category";
}

/// <summary>The parts of all modules.</summary>
public sealed class FormParts(IEnumerable<IFormPart> parts)
{
    /// <summary>Those of a form that the signed-in person may use, in the order of their registration.</summary>
    public Task<IReadOnlyList<IFormPart>> OfAsync(string form, HttpContext http) =>
        http.RequestServices.GetRequiredService<IAuthorizationService>().OfAsync(http.User, parts.Where(p => p.Form == form));

    /// <summary>Saves all parts of a form; call it within the transaction that saves the rest.</summary>
    public async Task SaveAsync(string form, BlogDbContext db, long id, HttpRequest request, CancellationToken ct)
    {
        foreach (var part in request.HasFormContentType ? await OfAsync(form, request.HttpContext) : [])
        {
            await part.SaveAsync(db, id, await request.ReadFormAsync(ct), ct);
        }
    }
}

/// <summary>How modules add fields to forms.</summary>
public static class FormPartRegistrations
{
    public static IServiceCollection AddFormPart(this IServiceCollection services, IFormPart part) => services.AddSingleton(part);
}

/// <summary>
/// Draws the parts of a form: <c>&lt;form-parts form="article" id="12" /&gt;</c>; without any it leaves nothing behind.
/// </summary>
[HtmlTargetElement("form-parts", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormPartsTagHelper(IViewComponentHelper components, FormParts parts) : TagHelper
{
    [HtmlAttributeName("form")]
    public string Form { get; set; } = "";

    /// <summary>0 for what is new.</summary>
    [HtmlAttributeName("id")]
    public long Id { get; set; }

    /// <summary>The writing in the form as it stands; empty for none.</summary>
    [HtmlAttributeName("text")]
    public string Text { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)components).Contextualize(ViewContext);
        foreach (var part in await parts.OfAsync(Form, ViewContext.HttpContext))
        {
            output.Content.AppendHtml(
                await components.InvokeAsync(part.ViewComponent, new { form = Form, id = Id, text = Text }));
        }
    }
}
