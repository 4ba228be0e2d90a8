using Blog.Core.Permalinks;

namespace Blog.Content.Slugs;

/// <summary>The input of a slug's choice: typed slug, current slug, title and fallback.</summary>
/// <param name="Typed">As typed, any script; empty when nobody asks for a certain one.</param>
/// <param name="Current">The slug it has; empty for something new.</param>
/// <param name="Title">What a slug is made of when none is typed.</param>
/// <param name="Fallback">The slug of a title that cannot be written in ASCII.</param>
/// <param name="IsRead">Whether readers see it as soon as it is saved.</param>
public sealed record SlugRequest(string Typed, string Current, string Title, string Fallback, bool IsRead)
{
    /// <summary>The slug of which a person was told that readers know it as another thing's, and took all the same.</summary>
    public string Takes { get; init; } = "";
}

/// <summary>Turns requests into slugs that are free.</summary>
public static class SlugChoice
{
    /// <summary>The typed slug, else the current one, else one made of the title that nobody has.</summary>
    /// <exception cref="SlugRefusedException">The typed slug belongs to
    /// something else, or readers know it as another thing's.</exception>
    public static async Task<string> ChooseAsync(
        this PermalinkTable permalinks, SlugRequest request, string targetType, long id, CancellationToken ct)
    {
        var typed = Slug.From(request.Typed);
        if (typed.Length > 0)
        {
            var refusal = await permalinks.RefusalAsync(typed, targetType, id, ct);
            if (refusal is null && request.IsRead && request.Takes != typed
                && await permalinks.LeadsToAsync(typed, targetType, id, ct) is not null)
            {
                refusal = PermalinkRefusal.Known;
            }

            return refusal is null ? typed : throw new SlugRefusedException(typed, refusal.Value);
        }

        if (request.Current.Length > 0 && request.Typed.Length == 0)
        {
            return request.Current;
        }

        var title = Slug.From(request.Title);
        return await permalinks.FreeAsync(title.Length > 0 ? title : request.Fallback, targetType, id, ct);
    }
}
