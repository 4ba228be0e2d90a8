using System.Globalization;

namespace Blog.Core.Money;

/// <summary>A sum of money, exact.</summary>
/// <param name="Minor">Smallest units, such as cents.</param>
public readonly record struct Amount(long Minor, Currency Currency)
{
    /// <summary>The most smallest units that a person may type; sums of ninety thousand such still fit.</summary>
    public const long MaxMinor = 100_000_000_000_000;

    // Signs that most of their readers know; of any other currency the code is plainer than a sign that several share.
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["EUR"] = "€",
        ["USD"] = "$",
        ["GBP"] = "£",
        ["JPY"] = "¥",
        ["INR"] = "₹",
        ["PKR"] = "Rs",
        ["CHF"] = "CHF",
    };

    /// <summary>Reads what a person typed: digits, and at most the currency's digits behind one point or comma.</summary>
    /// <returns>Null, and why in English, the key of its translation, when it is not a sum above zero.</returns>
    public static (Amount? Amount, string? Refusal) Read(string? typed, Currency currency)
    {
        var text = (typed ?? "").Trim();
        if (text.StartsWith('-'))
        {
            return (null, "Enter an amount above zero.");
        }

        var parts = text.Split('.', ',');
        if (parts.Length > 2 || !parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
        {
            return (null, "Enter the amount in digits, such as 25 or 25.50, without symbols or spaces.");
        }

        if (parts.Length == 2 && (parts[1].Length > currency.Digits || (parts[1].Length == 3 && text.Contains(','))))
        {
            return (null, "Enter the amount without thousands separators "
                + "and with no more decimals than the currency has.");
        }

        return parts[0].Length > 9 ? (null, "Enter a smaller amount.")
            : Of(parts, currency) is not { Minor: > 0 } amount ? (null, "Enter an amount above zero.")
            : amount.Minor > MaxMinor ? (null, "Enter a smaller amount.")
            : (amount, null);
    }

    /// <summary>As a form field holds it: digits with a point, such as 25 or 25.50.</summary>
    public string ForField()
    {
        var (whole, rest) = Math.DivRem(Minor, Currency.Unit);
        var digits = rest.ToString(CultureInfo.InvariantCulture).PadLeft(Currency.Digits, '0');
        return whole.ToString(CultureInfo.InvariantCulture) + (rest == 0 ? "" : $".{digits}");
    }

    /// <summary>
    /// As people of the current culture write it, with the currency's sign; nothing behind the point where that is zero. The one
    /// form everywhere: pages, letters, tables.
    /// </summary>
    public string Show() =>
        Write(Signs.GetValueOrDefault(Currency.Code, Currency.Code), Minor % Currency.Unit == 0 ? 0 : Currency.Digits);

    public override string ToString() => $"{ForField()} {Currency.Code}";

    private static Amount Of(string[] parts, Currency currency)
    {
        var rest = parts.Length == 2 ? parts[1].PadRight(currency.Digits, '0') : "";
        return new(
            (long.Parse(parts[0], CultureInfo.InvariantCulture) * currency.Unit)
                + (rest.Length == 0 ? 0 : long.Parse(rest, CultureInfo.InvariantCulture)),
            currency);
    }

    private string Write(string sign, int digits)
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        (format.CurrencySymbol, format.CurrencyDecimalDigits) = (sign, digits);
        // Letters need room before digits; a sign has it where the culture wants it.
        if (sign.Length > 1 && format.CurrencyPositivePattern is 0)
        {
            format.CurrencyPositivePattern = 2;
        }

        return ((decimal)Minor / Currency.Unit).ToString("C", format);
    }
}
