namespace Blog.Content.Taxonomy;

/// <summary>A slug that another category or tag has already.</summary>
public sealed class TermTakenException(string slug, long otherId, string otherName)
    : Exception($"'{otherName}' has the slug '{slug}'.")
{
    public string Slug => slug;

    public long OtherId => otherId;

    public string OtherName => otherName;
}
