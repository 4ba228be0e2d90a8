namespace Blog.Ads.RateCard;

/// <summary>One field of the rate card's form, with its error beside it.</summary>
public sealed record BookingField(string Name, string Label, string? Value)
{
    public string Type { get; init; } = "text";

    public string? Autocomplete { get; init; }

    public int? MaxLength { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }

    public bool IsRequired { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Lines of a text area; 0 for a single line.</summary>
    public int Rows { get; init; }
}
