using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Core.Data;

/// <summary>A query translated once for each model: EF refuses one that was compiled for another provider's.</summary>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery For(BlogDbContext db) => compiled.GetValue(db.Model, _ => compile());
}
