using Blog.Core.Admin;
using Blog.Core.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.HouseRules;

public class ControllerTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    /// <summary>
    /// Anonymous unsafe actions that need no antiforgery token, each with the reason; <c>Controller.Action</c>.
    /// </summary>
    private static readonly Dictionary<string, string> WithoutToken = new()
    {
        ["ErrorsController.Show"] = "the page of a refused request is shown for every method, and changes nothing",
    };

    [Fact]
    public void Every_controller_in_the_admin_area_derives_from_AdminController_and_no_other_does()
    {
        foreach (var controller in ProgramParts.TypesAndSample
            .Where(t => t.IsAssignableTo(typeof(ControllerBase)) && !t.IsAbstract))
        {
            var isInArea = controller.GetCustomAttributes(typeof(AreaAttribute), inherit: true)
                .Cast<AreaAttribute>()
                .Any(a => a.RouteValue == "Admin");
            var isInFolder = controller.Namespace!.Split('.').Contains("Admin");
            Assert.True(
                controller.IsAssignableTo(typeof(AdminController)) == isInArea, $"{controller} is in the area without its base");
            Assert.True(isInArea == isInFolder, $"{controller} is in the area but not in an Admin folder, or the reverse");
        }
    }

    [Fact]
    public async Task Every_unsafe_action_asks_for_an_antiforgery_token_or_says_why_not()
    {
        var unguarded = Actions(shared).Where(a => IsUnsafe(a) && !HasToken(a) && !TakesForms(a)).Select(NameOf)
            .Except(WithoutToken.Keys);
        Assert.Empty(unguarded);
    }

    [Fact]
    public async Task What_an_admin_page_does_is_never_open_to_strangers()
    {
        var open = Actions(shared).Where(a => a.ControllerTypeInfo.IsAssignableTo(typeof(AdminController)))
            .Where(a => a.EndpointMetadata.OfType<IAllowAnonymous>().Any() || !a.EndpointMetadata.OfType<IAuthorizeData>().Any());
        Assert.Empty(open.Select(NameOf));
    }

    [Fact]
    public async Task No_two_assemblies_hold_a_view_of_the_same_path()
    {
        var parts = shared.Services.GetRequiredService<ApplicationPartManager>().ApplicationParts
            .OfType<IRazorCompiledItemProvider>();
        // Imports are compiled into the views of their own project and never looked up.
        var views = parts.SelectMany(p => p.CompiledItems)
            .Where(i => !i.Identifier.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal))
            .GroupBy(i => i.Identifier, StringComparer.OrdinalIgnoreCase)
            .ToList();
        Assert.NotEmpty(views);
        Assert.Empty(views.Where(v => v.Count() > 1).Select(v => v.Key));
    }

    private static IEnumerable<ControllerActionDescriptor> Actions(SharedBlog blog) =>
        blog.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>();

    // An action that names no method answers all of them.
    private static bool IsUnsafe(ControllerActionDescriptor action) =>
        action.ActionConstraints?.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>()
            .SelectMany(c => c.HttpMethods)
            .ToList() is not { Count: > 0 } methods
        || methods.Except(["GET", "HEAD", "OPTIONS"]).Any();

    private static bool HasToken(ControllerActionDescriptor action) => action.FilterDescriptors
        .Select(f => f.Filter)
        .Any(f => f is AutoValidateAntiforgeryTokenAttribute or ValidateAntiForgeryTokenAttribute or IAntiforgeryPolicy)
        || action.EndpointMetadata.OfType<IAntiforgeryMetadata>().Any(m => m.RequiresValidation);

    // Nobody is signed in; FormGuard looks at Origin, Sec-Fetch-Site and a signed token.
    private static bool TakesForms(ControllerActionDescriptor action) =>
        action.MethodInfo.DeclaringType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(AnonymousFormController<>);

    private static string NameOf(ControllerActionDescriptor action) =>
        $"{action.ControllerTypeInfo.Name}.{action.MethodInfo.Name}";
}
