namespace Blog.Core.Permalinks;

/// <summary>
/// An address of a module that crawlers have nothing to do at; the module registers it, and robots.txt asks them to leave it out.
/// </summary>
/// <param name="Rule">A path as RFC 9309, 2.2.2 matches it: all that begins like it, unless it ends with $.</param>
public sealed record UncrawledPath(string Rule);
