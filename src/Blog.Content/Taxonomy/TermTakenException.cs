namespace Blog.Content.Taxonomy;

/// <summary>A name or a slug that another category or tag has already.</summary>
public sealed class TermTakenException(string slug, long otherId, string otherName, bool isName)
    : Exception($"'{otherName}' has the slug '{slug}'.")
{
    public string Slug => slug;

    /// <summary>Whether it is the name that is taken, in this or another spelling.</summary>
    public bool IsName => isName;

    public long OtherId => otherId;

    public string OtherName => otherName;
}
