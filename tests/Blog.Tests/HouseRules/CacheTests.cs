using System.Text.RegularExpressions;
using Blog.Core.Admin;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.HouseRules;

public partial class CacheTests
{
    [Fact]
    public async Task Every_public_GET_page_is_kept_or_says_why_not()
    {
        await using var blog = new BlogApp();
        var actions = blog.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(a => !a.ControllerTypeInfo.IsAssignableTo(typeof(AdminController)) && AnswersGet(a))
            .ToList();
        Assert.NotEmpty(actions);
        Assert.Empty(actions.Where(a => Kept(a) == WhyNot(a)).Select(a => $"{a.ControllerTypeInfo.Name}.{a.MethodInfo.Name}"));
    }

    [Fact]
    public void Rows_are_changed_in_bulk_only_with_the_tags_of_the_pages_that_show_them() =>
        Assert.Empty(Sources.OfModules("*.cs")
            .Where(path =>
                !path.EndsWith("Data/BulkChanges.cs", StringComparison.Ordinal) && Bulk().IsMatch(File.ReadAllText(path)))
            .Select(Sources.Relative));

    private static bool AnswersGet(ControllerActionDescriptor action) =>
        action.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains("GET")) ?? true;

    private static bool Kept(ControllerActionDescriptor action) => action.EndpointMetadata.OfType<CachedPageAttribute>().Any();

    private static bool WhyNot(ControllerActionDescriptor action) =>
        action.EndpointMetadata.OfType<ComposedPerRequestAttribute>().Any(a => a.Reason.Length > 10);

    [GeneratedRegex(@"\bExecute(Update|Delete)(Async)?\(")]
    private static partial Regex Bulk();
}
