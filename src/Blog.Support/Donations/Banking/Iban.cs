namespace Blog.Support.Donations.Banking;

/// <summary>International bank account numbers (ISO 13616).</summary>
public static class Iban
{
    public const int MaxLength = 34;

    /// <summary>Capital letters and digits only, as it is stored; spaces and hyphens that people type are left out.</summary>
    public static string Compact(string? typed) =>
        string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '\u200e' and not '\u200f'))
            .ToUpperInvariant();

    /// <summary>In groups of four, as people read it.</summary>
    public static string Grouped(string compact) => string.Join(' ', Groups(compact));

    /// <summary>The groups of four; the last may be shorter.</summary>
    public static IEnumerable<string> Groups(string compact) => compact.Chunk(4).Select(group => new string(group));

    /// <summary>Whether country, length, structure and check digits fit.</summary>
    public static bool IsValid(string compact) => Refusal(compact) is null;

    /// <summary>What is wrong with an IBAN, in English, the key of its translation; null for a right one.</summary>
    public static string? Refusal(string compact)
    {
        if (IbanCountry.Of(compact) is not { } country)
        {
            return "This is not an IBAN. It must start with a two-letter country code such as DE or PK.";
        }

        return compact.Length < country.Length ? "This IBAN is too short for its country. Please check it against your bank details."
            : compact.Length > country.Length ? "This IBAN is too long for its country. Please check it against your bank details."
            : !country.Fits(compact.AsSpan(4))
                ? "This IBAN has a letter in place of a digit, or the other way round. Please check it against your bank details."
            : !Mod97.IsRight(compact) ? "This IBAN is not valid. Please check it against your bank details, digit by digit."
            : null;
    }
}
