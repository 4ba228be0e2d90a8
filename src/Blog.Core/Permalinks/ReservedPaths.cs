using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Blog.Core.Permalinks;

/// <summary>The first segments that routes and static files own, so that no article takes one.</summary>
public sealed class ReservedPaths(EndpointDataSource endpoints, IActionDescriptorCollectionProvider actions, IWebHostEnvironment host)
{
    private HashSet<string>? words;

    /// <summary>Whether a path's first segment belongs to the program.</summary>
    public bool Contains(string path) => Words.Contains(path.Split('/', 2)[0]);

    public IReadOnlySet<string> Words => words ?? Collect();

    private HashSet<string> Collect()
    {
        // A verb maps no endpoints, and a server has none before it listens: until then the controllers' own routes speak for them.
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "media", "css", "health" };
        var routes = actions.ActionDescriptors.Items.Select(a => a.AttributeRouteInfo?.Template).OfType<string>().Select(t => RoutePatternFactory.Parse(t));
        var mapped = endpoints.Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern).ToList();
        foreach (var route in routes.Concat(mapped))
        {
            if (route.PathSegments is [{ IsSimple: true, Parts: [RoutePatternLiteralPart first] }, ..])
            {
                found.Add(first.Content);
            }
        }

        found.UnionWith(host.WebRootFileProvider.GetDirectoryContents("").Select(f => f.Name));
        if (mapped.Count > 0)
        {
            words = found;
        }

        return found;
    }
}
