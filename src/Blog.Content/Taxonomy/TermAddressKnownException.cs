namespace Blog.Content.Taxonomy;

/// <summary>A typed slug by which readers know another category or tag: its former address.</summary>
public sealed class TermAddressKnownException(string slug, string leadsTo) : Exception($"'{slug}' leads to '{leadsTo}'.")
{
    public string Slug => slug;

    /// <summary>The path where readers are led, without its leading slash.</summary>
    public string LeadsTo => leadsTo;
}
