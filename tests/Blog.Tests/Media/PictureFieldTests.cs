using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Blog.Media.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media;

public class PictureFieldTests : MediaAppTest
{
    [Fact]
    public async Task A_form_replaces_removes_or_leaves_its_picture()
    {
        var replaced = await Choose(new PictureForm { File = File(Pictures.Jpeg(30, 20)), Remove = true });
        Assert.True(replaced.Changed);
        Assert.Equal("face.jpg", replaced.Picture!.FileName);
        Assert.Equal((true, null, null), Values(await Choose(new PictureForm { Remove = true })));
        Assert.Equal((false, null, null), Values(await Choose(new PictureForm())));
    }

    [Fact]
    public async Task A_form_is_told_why_its_file_is_no_picture()
    {
        var refused = await Choose(new PictureForm { File = File("<svg/>"u8.ToArray()) });
        Assert.False(refused.Changed);
        Assert.Contains("an SVG image", refused.Problem);
    }

    [Fact]
    public async Task The_field_shows_the_picture_and_offers_to_change_or_remove_it()
    {
        var field = await Draw(
            new PictureField(
                "Portrait", "Your portrait", new HeroPicture("0123456789abcdef0123", "jpg", 900, 600, "400,900", "")),
            "It is no picture.");
        Assert.Equal("/media/0123456789abcdef0123-400.webp", field.QuerySelector("img")!.GetAttribute("src"));
        Assert.NotNull(field.QuerySelector("input[type=file][name='Portrait.File'][aria-invalid=true]"));
        Assert.NotNull(field.QuerySelector("input[type=checkbox][name='Portrait.Remove'][value=true]"));
        Assert.Equal("It is no picture.", field.QuerySelector(".field-error")!.TextContent);
        Assert.Null((await Draw(new PictureField("Portrait", "Your portrait", null)))
            .QuerySelector("img, [type=checkbox], .field-error"));
    }

    private Task<PictureChoice> Choose(PictureForm form) =>
        Scoped(services => services.GetRequiredService<PictureDesk>().FromFormAsync(form));

    private static (bool, Picture?, string?) Values(PictureChoice choice) => (choice.Changed, choice.Picture, choice.Problem);

    private static FormFile File(byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "Portrait.File", "face.jpg");

    private Task<IHtmlDocument> Draw(PictureField field, string? problem = null) => Scoped(async services =>
    {
        var view = services.GetRequiredService<IRazorViewEngine>()
            .GetView(null, "/Library/Admin/_PictureField.cshtml", isMainPage: false).View!;
        var context = new ActionContext(
            new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<PictureField>(new EmptyModelMetadataProvider(), context.ModelState) { Model = field };
        if (problem is not null)
            context.ModelState.AddModelError("Portrait.File", problem);
        using var writer = new StringWriter();
        var temporary = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext);
        await view.RenderAsync(new ViewContext(context, view, data, temporary, writer, new HtmlHelperOptions()));
        return new HtmlParser().ParseDocument(writer.ToString());
    });
}
