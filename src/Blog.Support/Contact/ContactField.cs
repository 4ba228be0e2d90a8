namespace Blog.Support.Contact;

/// <summary>One field of the contact page's form, with its error beside it.</summary>
public sealed record ContactField(string Name, string Label, string? Value)
{
    public string Type { get; init; } = "text";

    public string? Autocomplete { get; init; }

    public int MaxLength { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Lines of a text area; 0 for a single line.</summary>
    public int Rows { get; init; }
}
