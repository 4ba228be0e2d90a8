using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Blog.Web.Operation;

/// <summary>
/// Which part of an address is a secret that opens a page to whoever has it, such as an advertiser's report: what a route calls
/// <c>{token}</c>. The log shows none.
/// </summary>
public sealed class SecretPaths(Func<IEnumerable<Endpoint>> endpoints)
{
    private const string Parameter = "token";

    private readonly Lazy<string[][]> before = new(() =>
        [.. endpoints().OfType<RouteEndpoint>().Select(e => e.RoutePattern).Where(p => p.GetParameter(Parameter) is not null)
            .Select(Before).DistinctBy(names => string.Join('/', names))]);

    /// <summary>The path with each secret replaced by three dots.</summary>
    public string Mask(string path)
    {
        var parts = path.Split('/');
        // Of empty parts there may be any number: such an address is none of ours, and was yet meant to be.
        var filled = Enumerable.Range(0, parts.Length).Where(i => parts[i].Length > 0).ToArray();
        foreach (var names in before.Value)
        {
            if (filled.Length > names.Length && names.Index().All(n => IsLike(n.Item, parts[filled[n.Index]])))
            {
                parts[filled[names.Length]] = "…";
            }
        }

        return string.Join('/', parts);
    }

    // A parameter before the secret may hold anything.
    private static bool IsLike(string name, string part) =>
        name.Length == 0 || name.Equals(part, StringComparison.OrdinalIgnoreCase);

    private static string[] Before(RoutePattern pattern) =>
        [.. pattern.PathSegments.TakeWhile(s => !s.Parts.OfType<RoutePatternParameterPart>().Any(p => p.Name == Parameter))
            .Select(s => s.Parts is [RoutePatternLiteralPart literal] ? literal.Content : "")];
}
