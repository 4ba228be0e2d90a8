using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.PageCache;

/// <summary>
/// One page in the making: controllers and views note here what it shows and what a serve of it counts for, and ask which
/// of a slot's candidates this variant shows. There is one for each request, cached or not.
/// </summary>
public sealed class PageComposition
{
    private readonly HashSet<string> tags = [PageTags.Site];
    private readonly HashSet<string> counted = [];
    private readonly IEnumerable<IRotation> rotations;
    private readonly string name;
    private readonly Func<PagePlan, int> due;

    /// <param name="name">The page's name, its path; turns its rotation.</param>
    /// <param name="rotations">The modules that rotate something.</param>
    /// <param name="plan">The page's plan where it has one already.</param>
    /// <param name="due">Chooses the variant of a plan.</param>
    public PageComposition(string name, IEnumerable<IRotation> rotations, PagePlan? plan, Func<PagePlan, int> due) =>
        (this.name, this.rotations, Plan, this.due) = (name, rotations, plan, due);

    /// <summary>Tags of all that the page shows.</summary>
    public IReadOnlyCollection<string> Tags => tags;

    /// <summary>Keys for which each serve of the page counts, beside those of its rotation.</summary>
    public IReadOnlyCollection<string> Counted => counted;

    /// <summary>For whom the page is composed: each choice is a page of its own.</summary>
    public ReaderChoice Choice { get; init; }

    public PageSubject Subject { get; private set; } = PageSubject.Unknown;

    /// <summary>Null until something asked for it.</summary>
    public PagePlan? Plan { get; private set; }

    /// <summary>What this request's composition is; a new one where nobody began it, as for an error page.</summary>
    public static PageComposition Of(HttpContext http)
    {
        if (http.Features.Get<PageComposition>() is not { } page)
        {
            page = new("", [], PagePlan.Still, _ => 0) { Choice = http.ReaderChoice };
            http.Features.Set(page);
        }

        return page;
    }

    /// <summary>Notes what the page shows; when that changes, the page is composed anew.</summary>
    public PageComposition Showing(params ReadOnlySpan<string> shown)
    {
        foreach (var tag in shown)
        {
            tags.Add(tag);
        }

        return this;
    }

    /// <summary>Says what the page is about; before the view is drawn.</summary>
    public PageComposition About(string kind, long id, string language = "", int words = 0) =>
        About(new(kind, id, tags, language, words));

    /// <summary>Says what the page is about; before the view is drawn. Its tags are the page's own.</summary>
    public PageComposition About(PageSubject subject)
    {
        Subject = subject with { Tags = tags };
        return this;
    }

    /// <summary>Lets each serve of this page count for a key, such as <c>article:12</c>.</summary>
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
        /// <summary>This request's page in the making.</summary>
        public PageComposition Page => PageComposition.Of(http);
    }
}
