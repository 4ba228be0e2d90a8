using Blog.Core.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Content.Writing;

/// <summary>What articles and pages have in common when they tell what becomes of them.</summary>
internal static class TextChanges
{
    // They follow from others or say nothing of the text.
    private static readonly string[] Silent = ["Version", "SavedAt", "CreatedAt", "VerdictHtml", "FoldedTitle", "FoldedKeywords"];

    /// <summary>What a save of a text is to readers; null for nothing.</summary>
    /// <param name="entry">The text.</param>
    /// <param name="was">Whether readers saw it before.</param>
    /// <param name="isNow">Whether they see it after.</param>
    /// <param name="changes">Whether anything of it changes.</param>
    public static TextEventKind? KindOf(EntityEntry entry, bool was, bool isNow, bool changes) => (entry.State, was, isNow) switch
    {
        (EntityState.Deleted, _, _) => TextEventKind.Deleted,
        (_, false, true) => TextEventKind.Published,
        (_, true, false) => TextEventKind.Withdrawn,
        (_, true, true) when changes => TextEventKind.Changed,
        _ => null,
    };

    /// <summary>The properties of a stored text that this save changes.</summary>
    public static List<string> Names(EntityEntry entry) => entry.State != EntityState.Modified
        ? []
        : [.. entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Except(Silent)];

    /// <summary>The address before the save, where it moves; else empty.</summary>
    public static string FormerPath<TEntity>(PropertyEntry<TEntity, string> slug) where TEntity : class =>
        slug.EntityEntry.State == EntityState.Modified && slug.OriginalValue != slug.CurrentValue ? "/" + slug.OriginalValue : "";
}
