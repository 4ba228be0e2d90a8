using System.Globalization;

namespace Blog.Ads.AdsTxt;

/// <summary>
/// The lines that say something of the site itself (ads.txt 1.1, 3.5): <c>NAME=value</c>, the name in any case.
/// </summary>
internal sealed class AdsTxtVariables
{
    private static readonly string[] Names = ["CONTACT", "SUBDOMAIN", "INVENTORYPARTNERDOMAIN", "OWNERDOMAIN", "MANAGERDOMAIN"];

    // ISO 3166-1 alpha-2, as of 2024.
    private const string Countries =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA "
        + "CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA "
        + "GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
        + "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS "
        + "MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS "
        + "RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW "
        + "TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    private static readonly HashSet<string> Known = [.. Countries.Split(' ')];

    // Of those that may stand once, the line on which they did.
    private readonly Dictionary<string, int> once = [];

    /// <summary>
    /// Whether a line is a variable rather than a seller: nothing but a word stands before its first equals sign.
    /// </summary>
    public static bool IsVariable(string line) =>
        line.IndexOf('=') is > 0 and var at && line[..at].Trim().All(char.IsAsciiLetter);

    /// <summary>Reads a line without its comment and extensions.</summary>
    /// <returns>What is wrong; null for nothing.</returns>
    public string? Take(int number, string line)
    {
        var at = line.IndexOf('=');
        var (name, value) = (line[..at].Trim().ToUpperInvariant(), line[(at + 1)..].Trim());
        return !Names.Contains(name) ? $"“{AdsTxtText.Short(name)}” is not a known variable. Use {string.Join(", ", Names)}."
            : value.Length == 0 ? $"nothing follows “{name}=”."
            : name switch
            {
                "CONTACT" => null,
                "OWNERDOMAIN" => AdsTxtText.FaultInDomain(value) ?? Once(number, name, "OWNERDOMAIN may appear only once"),
                "MANAGERDOMAIN" => Manager(number, value),
                _ => AdsTxtText.FaultInDomain(value),
            };
    }

    private string? Manager(int number, string value)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 2)
        {
            return "MANAGERDOMAIN takes a domain and at most one country code, such as “MANAGERDOMAIN=example.com, US”.";
        }

        var country = parts.ElementAtOrDefault(1)?.ToUpperInvariant();
        return AdsTxtText.FaultInDomain(parts[0])
            ?? (country is not null && !Known.Contains(country)
                ? $"“{AdsTxtText.Short(parts[1])}” is not a two-letter country code (ISO 3166) such as US."
                : null)
            ?? Once(number, $"MANAGERDOMAIN {country}", country is null
                ? "MANAGERDOMAIN without a country may appear only once"
                : $"MANAGERDOMAIN may appear only once for {country}");
    }

    private string? Once(int number, string key, string rule) => once.TryAdd(key, number) ? null
        : string.Create(CultureInfo.InvariantCulture, $"{rule}; it is already on line {once[key]}.");
}
