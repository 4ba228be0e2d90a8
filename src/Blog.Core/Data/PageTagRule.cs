using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Data;

/// <summary>Maps a changed entity to the cache tags of the pages that show it; old and new values count.</summary>
public sealed record PageTagRule(Type Entity, Func<EntityEntry, IEnumerable<string>> Tags);

/// <summary>How modules register the cache tags of pages that show their entities.</summary>
public static class PageTagRegistrations
{
    public static IServiceCollection AddPageTags<TEntity>(
        this IServiceCollection services, Func<EntityEntry<TEntity>, IEnumerable<string>> tags)
        where TEntity : class =>
        services.AddSingleton(new PageTagRule(typeof(TEntity), entry => tags(entry.Context.Entry((TEntity)entry.Entity))));

    /// <summary>What a property was before the save at hand and what it is after it.</summary>
    public static IEnumerable<T> OldAndNew<TEntity, T>(this PropertyEntry<TEntity, T> property)
        where TEntity : class =>
        property.EntityEntry.State switch
        {
            EntityState.Added => [property.CurrentValue],
            EntityState.Deleted => [property.OriginalValue],
            _ => [property.OriginalValue, property.CurrentValue],
        };

    /// <summary>Every page for a change or removal, none for something new, which shows nowhere yet.</summary>
    public static string[] SiteUnlessNew(this EntityEntry entry) => entry.State == EntityState.Added ? [] : [PageTags.Site];
}
