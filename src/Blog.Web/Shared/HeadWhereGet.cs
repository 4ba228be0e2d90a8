using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Blog.Web.Shared;

/// <summary>Lets every action that answers GET answer HEAD too (RFC 9110, 9.3.2); the server leaves the body out.</summary>
internal sealed class HeadWhereGet : IActionModelConvention
{
    private static readonly string[] Both = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var constraint = selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SingleOrDefault();
            if (constraint?.HttpMethods.SequenceEqual([HttpMethods.Get]) == true)
            {
                selector.ActionConstraints.Remove(constraint);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint(Both));
                Replace(selector.EndpointMetadata);
            }
        }
    }

    private static void Replace(IList<object> metadata)
    {
        foreach (var methods in metadata.OfType<IHttpMethodMetadata>().ToList())
        {
            metadata.Remove(methods);
        }

        metadata.Add(new HttpMethodMetadata(Both));
    }
}
