namespace Blog.Ads.AdsTxt;

/// <summary>
/// One line that names a seller (ads.txt 1.1, 3.3): <c>domain, account, DIRECT or RESELLER[, certification]</c>.
/// </summary>
/// <param name="Domain">Of the advertising system, in lower case.</param>
/// <param name="Account">As that system writes it: case counts.</param>
/// <param name="IsDirect">Whether the site owns the account; else somebody else sells for it.</param>
/// <param name="Certification">The system's number with an authority such as TAG; empty for none.</param>
internal sealed record AdsTxtRecord(string Domain, string Account, bool IsDirect, string Certification)
{
    private const string Shape = "A seller looks like “example.com, 12345, DIRECT” or “example.com, 12345, RESELLER, abc123”.";

    /// <summary>What makes two lines say the same.</summary>
    public string Key => $"{Domain},{Account},{IsDirect}";

    /// <summary>Reads a line without its comment and extensions.</summary>
    /// <returns>The record, or what is wrong.</returns>
    public static (AdsTxtRecord? Record, string? Fault) Read(string line)
    {
        var fields = line.Split(',', StringSplitOptions.TrimEntries);
        return FaultIn(fields) is { } fault ? (null, fault)
            : (
                new(fields[0].ToLowerInvariant(), fields[1], Is(fields[2], "DIRECT"),
                    fields.ElementAtOrDefault(3)?.ToLowerInvariant() ?? ""),
                null);
    }

    private static string? FaultIn(string[] fields) => fields switch
    {
        { Length: 1 } => $"“{AdsTxtText.Short(fields[0])}” is not a seller or a variable. {Shape}",
        { Length: 2 } => $"it has two fields. {Shape}",
        { Length: > 4 } => "it has more than four fields. Put anything else after a semicolon or, as a comment, after #.",
        _ when AdsTxtText.FaultInDomain(fields[0]) is { } fault => fault,
        _ when fields[1].Length == 0 => "the account ID is missing.",
        _ when fields[1].Any(char.IsWhiteSpace) =>
            "the account ID contains a space. Enter it exactly as given, with %20 for a space.",
        _ when !Is(fields[2], "DIRECT") && !Is(fields[2], "RESELLER") =>
            $"“{AdsTxtText.Short(fields[2])}” must be DIRECT or RESELLER.",
        { Length: 4 } when fields[3].Length == 0 =>
            "nothing follows the last comma. Remove the comma or add the certification ID.",
        { Length: 4 } when !fields[3].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') =>
            "the certification ID can contain only letters and digits.",
        _ => null,
    };

    // Buyers read the type in any case.
    private static bool Is(string field, string type) => field.Equals(type, StringComparison.OrdinalIgnoreCase);
}
