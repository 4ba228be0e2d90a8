using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Taxonomy;

/// <summary>Saves, merges and deletes categories or tags together with their addresses and their articles.</summary>
public abstract class TermDesk<TTerm>(BlogDbContext db, PermalinkTable permalinks)
    where TTerm : class, ITerm, new()
{
    /// <summary>Which article is filed under which term, in which status.</summary>
    protected abstract IQueryable<TermUse> Uses { get; }

    /// <summary>Files all articles of one term under another one, each once.</summary>
    protected abstract Task MoveArticlesAsync(long from, long into, CancellationToken ct);

    /// <summary>Takes all articles out of a term.</summary>
    protected abstract Task ReleaseArticlesAsync(long term, CancellationToken ct);

    /// <summary>Saves a new or changed term; its former address, if it had one, leads to its new one.</summary>
    /// <param name="term">New, or tracked by this scope's context.</param>
    /// <param name="typedSlug">As typed, any script; empty for one made of the name.</param>
    /// <param name="ct">Stops before anything is stored.</param>
    /// <exception cref="TermTakenException">Another term has this name, or this slug.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has saved another version since.</exception>
    public Task SaveAsync(TTerm term, string typedSlug, CancellationToken ct = default) =>
        SaveAsync(term, typedSlug, typedSlug, _ => Task.CompletedTask, ct);

    /// <summary>
    /// Saves as the other overload does; <paramref name="alongside"/> writes
    /// in the same transaction, once the term has its number.
    /// </summary>
    /// <param name="term">New, or tracked by this scope's context.</param>
    /// <param name="typedSlug">As typed, any script; empty for one made of the name.</param>
    /// <param name="takes">The slug of which a person was told that readers know it as another term's, and took it.</param>
    /// <param name="alongside">What else is saved.</param>
    /// <param name="ct">Stops before anything is stored.</param>
    /// <exception cref="TermAddressKnownException">Readers know the slug as another term's, and nobody was told so.</exception>
    public async Task SaveAsync(
        TTerm term, string typedSlug, string takes, Func<CancellationToken, Task> alongside, CancellationToken ct)
    {
        var former = term.Slug;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        term.Slug = await ChooseSlugAsync(term, typedSlug, Slug.From(takes), ct);
        if (term.Id == 0)
        {
            db.Add(term);
        }

        await db.SaveChangesAsync(ct);
        if (former.Length > 0 && former != term.Slug)
        {
            await permalinks.RedirectAsync(TTerm.PathOf(former), TTerm.PathOf(term.Slug), ct);
        }

        await alongside(ct);

        await transaction.CommitAsync(ct);
    }

    /// <summary>Moves all articles of one term to another, deletes the first and makes its address lead to the second.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has changed or deleted one of them since.</exception>
    public async Task MergeAsync(TTerm from, TTerm into, CancellationToken ct = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locks both rows before articles move: a concurrent merge in the other direction would delete the target.
        db.ExpectUnchanged(from, into);
        await db.SaveChangesAsync(ct);
        await MoveArticlesAsync(from.Id, into.Id, ct);
        db.Remove(from);
        await db.SaveChangesAsync(ct);
        await permalinks.RedirectAsync(TTerm.PathOf(from.Slug), TTerm.PathOf(into.Slug), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Deletes a term; its articles stay, its address answers 410.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has changed or deleted it since.</exception>
    public async Task DeleteAsync(TTerm term, CancellationToken ct = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locks the term before its articles, as a merge does; the other order could deadlock.
        db.ExpectUnchanged(term);
        await db.SaveChangesAsync(ct);
        await ReleaseArticlesAsync(term.Id, ct);
        db.Remove(term);
        await db.SaveChangesAsync(ct);
        await permalinks.BuryPathAsync(TTerm.PathOf(term.Slug), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>How many articles stand under each of these terms.</summary>
    public async Task<IReadOnlyDictionary<long, TermCount>> CountAsync(
        IReadOnlyCollection<long> terms, CancellationToken ct = default)
    {
        var counts = await Uses.Where(u => terms.Contains(u.TermId)).GroupBy(u => new { u.TermId, u.Status })
            .Select(g => new { g.Key.TermId, g.Key.Status, Count = g.Count() }).ToListAsync(ct);
        var perTerm = counts.ToLookup(c => c.TermId);
        return terms.ToDictionary(id => id, id => new TermCount(
            perTerm[id].Where(c => c.Status == ArticleStatus.Published).Sum(c => c.Count),
            perTerm[id].Where(c => c.Status is ArticleStatus.Draft or ArticleStatus.Scheduled).Sum(c => c.Count),
            perTerm[id].Where(c => c.Status == ArticleStatus.Trashed).Sum(c => c.Count)));
    }

    private async Task<string> ChooseSlugAsync(TTerm term, string typedSlug, string takes, CancellationToken ct)
    {
        var others = db.Set<TTerm>().AsNoTracking().Where(x => x.Id != term.Id);
        var typed = Slug.From(typedSlug);
        var other = await others.FirstOrDefaultAsync(x => x.NameKey == term.NameKey, ct)
            ?? (typed.Length > 0 ? await others.FirstOrDefaultAsync(x => x.Slug == typed, ct) : null);
        return other is not null ? throw new TermTakenException(other.Slug, other.Id, other.Name, other.NameKey == term.NameKey)
            : typed.Length > 0 ? typed == takes ? typed : await UnknownAsync(term, typed, ct)
            : await db.FreeSlugAsync<TTerm>(term.Name, term.Id, ct);
    }

    private async Task<string> UnknownAsync(TTerm term, string typed, CancellationToken ct) =>
        await permalinks.FindAsync(TTerm.PathOf(typed), ct) is { Kind: PermalinkKind.Redirect, RedirectTo: { } to }
        && to != TTerm.PathOf(term.Slug)
            ? throw new TermAddressKnownException(typed, to)
            : typed;
}

/// <summary>An article under a term.</summary>
public sealed class TermUse
{
    public long TermId { get; init; }

    public ArticleStatus Status { get; init; }
}

/// <summary>How many articles stand under a term.</summary>
/// <param name="Published">What readers see.</param>
/// <param name="Unpublished">Drafts and scheduled ones.</param>
/// <param name="Trashed">In the bin.</param>
public sealed record TermCount(int Published, int Unpublished, int Trashed)
{
    /// <summary>All that are not in the bin.</summary>
    public int All => Published + Unpublished;
}
