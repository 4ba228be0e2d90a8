using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Hosting;

namespace Blog.Core.Permalinks;

/// <summary>The first segments that routes and static files own, so that no article takes one.</summary>
public sealed class ReservedPaths(EndpointDataSource endpoints, IWebHostEnvironment host)
{
    private readonly Lazy<HashSet<string>> words = new(() => Collect(endpoints, host));

    /// <summary>Whether a path's first segment belongs to the program.</summary>
    public bool Contains(string path) => words.Value.Contains(path.Split('/', 2)[0]);

    public IReadOnlySet<string> Words => words.Value;

    private static HashSet<string> Collect(EndpointDataSource endpoints, IWebHostEnvironment host)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "media", "css" };
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.RoutePattern.PathSegments is [{ IsSimple: true, Parts: [RoutePatternLiteralPart first] }, ..])
            {
                found.Add(first.Content);
            }
        }

        found.UnionWith(host.WebRootFileProvider.GetDirectoryContents("").Select(f => f.Name));
        return found;
    }
}
