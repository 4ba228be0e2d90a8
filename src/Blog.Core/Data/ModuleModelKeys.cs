using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Core.Data;

/// <summary>
/// Keeps the models of programs with different modules apart: EF caches one for each context type, and two programs of one
/// process need not have the same tables.
/// </summary>
public sealed class ModuleModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        new Key(context.GetType(), designTime, context is BlogDbContext blog ? [.. blog.Modules] : []);

    private sealed class Key(Type context, bool designTime, Assembly[] modules) : IEquatable<Key>
    {
        private readonly Type context = context;
        private readonly bool designTime = designTime;
        private readonly Assembly[] modules = modules;

        public bool Equals(Key? other) =>
            other is not null && context == other.context && designTime == other.designTime
                && modules.AsSpan().SequenceEqual(other.modules);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => HashCode.Combine(context, designTime, modules.Length);
    }
}
