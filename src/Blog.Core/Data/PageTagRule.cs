using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Data;

/// <summary>Which pages a changed entity stands on, by the tags that they carry; old and new values count.</summary>
public sealed record PageTagRule(Type Entity, Func<EntityEntry, IEnumerable<string>> Tags);

/// <summary>How modules say which pages their entities stand on.</summary>
public static class PageTagRegistrations
{
    public static IServiceCollection AddPageTags<TEntity>(this IServiceCollection services, Func<EntityEntry<TEntity>, IEnumerable<string>> tags)
        where TEntity : class =>
        services.AddSingleton(new PageTagRule(typeof(TEntity), entry => tags(entry.Context.Entry((TEntity)entry.Entity))));
}
