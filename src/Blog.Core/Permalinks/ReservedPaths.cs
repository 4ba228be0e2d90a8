using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Blog.Core.Permalinks;

/// <summary>Reserved slugs: the first path segments that routes and static files own, so that no article takes one.</summary>
public sealed class ReservedPaths(
    EndpointDataSource endpoints, IActionDescriptorCollectionProvider actions, IWebHostEnvironment host)
{
    // A verb maps no endpoints, and a server has none before it listens: until then the controllers' own routes speak for them.
    private readonly Lazy<HashSet<string>> early = new(() => Collect(actions, host, []));
    private readonly Lazy<HashSet<string>> all = new(() => Collect(actions, host, endpoints.Endpoints));

    /// <summary>Whether a path's first segment belongs to the program.</summary>
    public bool Contains(string path) => Words.Contains(path.Split('/', 2)[0]);

    public IReadOnlySet<string> Words => endpoints.Endpoints.Count > 0 ? all.Value : early.Value;

    private static HashSet<string> Collect(
        IActionDescriptorCollectionProvider actions, IWebHostEnvironment host, IReadOnlyList<Endpoint> endpoints)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "media", "css", "health" };
        var routes = actions.ActionDescriptors.Items.Select(a => a.AttributeRouteInfo?.Template)
            .OfType<string>()
            .Select(t => RoutePatternFactory.Parse(t));
        foreach (var route in routes.Concat(endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern)))
        {
            if (route.PathSegments is [{ IsSimple: true, Parts: [RoutePatternLiteralPart first] }, ..])
            {
                found.Add(first.Content);
            }
        }

        found.UnionWith(host.WebRootFileProvider.GetDirectoryContents("").Select(f => f.Name));
        return found;
    }
}
