using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Permalinks;

/// <summary>
/// A permanent redirect from an address that people and programs try by habit, such as <c>rss.xml</c>; what has the address
/// itself wins.
/// </summary>
/// <param name="Path">Lower case, without leading slash; after a question mark one part of the query that must be there.</param>
/// <param name="Target">Where it leads, without leading slash.</param>
public sealed record AddressAlias(string Path, string Target);

/// <summary>How modules add to them.</summary>
public static class AddressAliasRegistrations
{
    public static IServiceCollection AddAddressAliases(this IServiceCollection services, string target, params string[] paths)
    {
        foreach (var path in paths)
        {
            services.AddSingleton(new AddressAlias(path, target));
        }

        return services;
    }
}
