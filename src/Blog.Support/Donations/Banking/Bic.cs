using System.Text.RegularExpressions;

namespace Blog.Support.Donations.Banking;

/// <summary>Business identifier codes of banks (ISO 9362).</summary>
public static partial class Bic
{
    /// <summary>Capital letters and digits, as it is stored.</summary>
    public static string Compact(string? typed) => Iban.Compact(typed);

    /// <summary>Whether it has the form of one: bank, country, place and, if any, branch.</summary>
    public static bool IsValid(string compact) => Form().IsMatch(compact);

    [GeneratedRegex("^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    private static partial Regex Form();
}
