using Blog.Content.Translations;

namespace Blog.Content.Reading;

/// <summary>Where a reader can go on from an article: one piece to read next, the previous one and the next one.</summary>
/// <remarks>
/// The author's pick stands wherever it is from; all else is in the article's language, as long as there is any. None is the
/// article's own translation, which the page's head leads to, and none stands twice on the page: not beside the list of its
/// series either.
/// </remarks>
internal sealed record WaysOn(PageLink? Next, PageLink? Older, PageLink? Newer)
{
    /// <param name="around">The pick and the neighbours.</param>
    /// <param name="translations">The article's own.</param>
    /// <param name="parts">What the list of its series names.</param>
    public static WaysOn Of(
        IReadOnlyCollection<PageLink> around, IReadOnlyList<Translation> translations, IReadOnlyList<SeriesPart> parts)
    {
        var others = around.Where(l => l.Place != LinkPlace.Tag && translations.All(t => t.Slug != l.Slug)).ToList();
        PageLink? Pick() => others.Find(l => l.Place == LinkPlace.Pick);
        PageLink? At(LinkPlace place) => others.Find(l => l.Place == place && parts.All(p => p.Id != l.Id));
        var next = Pick() ?? At(LinkPlace.Related) ?? At(LinkPlace.Newer) ?? At(LinkPlace.Older);
        PageLink? Else(LinkPlace place) => At(place) is { } link && link.Id != next?.Id ? link : null;
        return new(next, Else(LinkPlace.Older), Else(LinkPlace.Newer));
    }
}
