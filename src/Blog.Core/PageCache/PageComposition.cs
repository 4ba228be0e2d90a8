using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.PageCache;

/// <summary>
/// One page while it is composed, cached or not; there is one for each request. Controllers and views note here its cache tags
/// and the keys for which its serves are counted. They ask here which candidate of a slot this variant shows.
/// </summary>
public sealed class PageComposition
{
    private readonly HashSet<string> tags = [PageTags.Site];
    private readonly HashSet<string> counted = [];
    private readonly IEnumerable<IRotation> rotations;
    private readonly string name;
    private readonly Func<PagePlan, int> due;

    /// <param name="name">The page's name, its path; its hash decides the order of the rotation.</param>
    /// <param name="rotations">The modules that rotate something.</param>
    /// <param name="plan">The page's plan where it has one already.</param>
    /// <param name="due">Chooses the variant of a plan.</param>
    public PageComposition(string name, IEnumerable<IRotation> rotations, PagePlan? plan, Func<PagePlan, int> due) =>
        (this.name, this.rotations, Plan, this.due) = (name, rotations, plan, due);

    /// <summary>Cache tags of all that the page shows.</summary>
    public IReadOnlyCollection<string> Tags => tags;

    /// <summary>Keys for which each serve of the page counts, beside those of its rotation.</summary>
    public IReadOnlyCollection<string> Counted => counted;

    /// <summary>The reader's choices that the page is composed for; they are part of the cache key.</summary>
    public ReaderChoice Choice { get; init; }

    public PageSubject Subject { get; private set; } = PageSubject.Unknown;

    /// <summary>Null until something asked for it.</summary>
    public PagePlan? Plan { get; private set; }

    /// <summary>The composition of this request; a new one where no middleware has begun it, as for an error page.</summary>
    public static PageComposition Of(HttpContext http)
    {
        if (http.Features.Get<PageComposition>() is not { } page)
        {
            page = new("", [], PagePlan.Still, _ => 0) { Choice = http.ReaderChoice };
            http.Features.Set(page);
        }

        return page;
    }

    /// <summary>Adds cache tags of what the page shows; a change of any of them evicts the page.</summary>
    public PageComposition Showing(params ReadOnlySpan<string> shown)
    {
        foreach (var tag in shown)
        {
            tags.Add(tag);
        }

        return this;
    }

    /// <summary>Sets what the page is about, for the rotations; call it before the view is rendered.</summary>
    public PageComposition About(string kind, long id, string language = "", int words = 0) =>
        About(new(kind, id, tags, language, words));

    /// <summary>
    /// Sets what the page is about, for the rotations; call it before the view is rendered. Its tags are the page's own.
    /// </summary>
    public PageComposition About(PageSubject subject)
    {
        Subject = subject with { Tags = tags };
        return this;
    }

    /// <summary>The looks that parts of the page have asked for so far.</summary>
    public PageLook Look { get; private set; }

    /// <summary>Makes the page carry the styles of a look, too; a part notes it while it draws.</summary>
    public PageComposition Carrying(PageLook look)
    {
        Look |= look;
        return this;
    }

    /// <summary>Counts each serve of this page for a key, such as <c>article:12</c>.</summary>
    public PageComposition Counting(string key)
    {
        counted.Add(key);
        return this;
    }

    /// <summary>The candidate that this variant shows in a slot; null for nothing.</summary>
    public string? ChosenFor(string slot) => Planned().ChoiceOf(Variant, slot);

    /// <summary>The variant that is composed.</summary>
    public int Variant => variant ??= due(Planned());

    private int? variant;

    /// <summary>The page's plan, made now where there is none.</summary>
    public PagePlan Planned() => Plan ??= PagePlan.Of(name, rotations.SelectMany(r => r.CandidatesFor(Subject)));
}

/// <summary>The composition of the request at hand.</summary>
public static class PageCompositionExtensions
{
    extension(HttpContext http)
    {
        /// <summary>The composition of this request's page.</summary>
        public PageComposition Page => PageComposition.Of(http);
    }
}
