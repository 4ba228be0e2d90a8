using Blog.Core.Money;

namespace Blog.Ads.Slots.Admin;

/// <summary>Reads a price and its currency from a form; an empty price is none.</summary>
internal static class TypedPrice
{
    /// <param name="price">As typed; empty and 0 are no price.</param>
    /// <param name="code">As typed; needed only with a price.</param>
    /// <param name="refuse">Told the field, <c>Price</c> or <c>Currency</c>, and what is wrong.</param>
    /// <returns>Smallest units, and the code of the currency or nothing.</returns>
    public static (long Minor, string Currency) Read(string? price, string? code, Action<string, string> refuse)
    {
        var (typed, typedCode) = ((price ?? "").Trim(), (code ?? "").Trim());
        var currency = Currency.Find(typedCode);
        if (currency is null && typedCode.Length > 0)
        {
            refuse("Currency", "Enter a three-letter currency code such as EUR or USD.");
            return (0, "");
        }

        if (typed.Length == 0 || typed.All(c => c is '0' or '.' or ','))
        {
            return (0, currency?.Code ?? "");
        }

        if (currency is null)
        {
            refuse("Currency", "Enter a three-letter currency code such as EUR or USD.");
            return (0, "");
        }

        var (amount, refusal) = Amount.Read(typed, currency);
        if (refusal is not null)
        {
            refuse("Price", refusal);
        }

        return (amount?.Minor ?? 0, currency.Code);
    }

    /// <summary>As a field holds it; empty for no price.</summary>
    public static string ForField(long minor, string code) =>
        minor > 0 && Currency.Find(code) is { } currency ? new Amount(minor, currency).ForField() : "";

    /// <summary>For lists; null for no price.</summary>
    public static string? Show(long minor, string code) =>
        minor > 0 && Currency.Find(code) is { } currency ? new Amount(minor, currency).Show() : null;
}
