using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Core.Data;

/// <summary>
/// A compiled query, translated once for each EF model: EF refuses one that was compiled for another provider's model.
/// </summary>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery For(BlogDbContext db) => compiled.GetValue(db.Model, _ => compile());
}
