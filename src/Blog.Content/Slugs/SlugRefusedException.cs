using Blog.Core.Permalinks;

namespace Blog.Content.Slugs;

/// <summary>A typed slug that cannot be had.</summary>
public sealed class SlugRefusedException(string slug, PermalinkRefusal refusal) : Exception($"The slug '{slug}' is {refusal}.")
{
    public string Slug => slug;

    public PermalinkRefusal Refusal => refusal;
}
