namespace Blog.Core.Permalinks;

/// <summary>A Disallow rule of robots.txt: a module registers it for addresses that crawlers have nothing to do at.</summary>
/// <param name="Rule">A path as RFC 9309, 2.2.2 matches it: all that begins like it, unless it ends with $.</param>
public sealed record UncrawledPath(string Rule);
