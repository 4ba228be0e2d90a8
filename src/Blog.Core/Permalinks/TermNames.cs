using Blog.Core.Data;

namespace Blog.Core.Permalinks;

/// <summary>A category or a tag as other modules know it.</summary>
public sealed record TermName(long Id, string Name);

/// <summary>Tells modules what categories and tags there are; the module that has them registers it.</summary>
/// <param name="Categories">All, in the order of their names; at most 500.</param>
/// <param name="Tags">The tags of some numbers, in the order of their names; unknown ones are left out.</param>
/// <param name="FindTags">The tags of some names as people type them, by the name as typed; unknown ones are left out.</param>
public sealed record TermNames(
    Func<BlogDbContext, CancellationToken, Task<IReadOnlyList<TermName>>> Categories,
    Func<BlogDbContext, IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlyList<TermName>>> Tags,
    Func<BlogDbContext, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TermName>>> FindTags);
