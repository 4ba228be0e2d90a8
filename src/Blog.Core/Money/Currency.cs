using System.Globalization;

namespace Blog.Core.Money;

/// <summary>A currency: its code and how many digits its smallest unit lies behind the point.</summary>
/// <param name="Code">ISO 4217, or BTC, ETH, XMR.</param>
/// <param name="Digits">0 to 9; a cent is two behind the euro. Of ether it is the gwei, so that sums fit.</param>
public sealed record Currency(string Code, int Digits)
{
    private static readonly Dictionary<string, Currency> Known = Read();

    /// <summary>All that there are, by code (see README.md beside the table).</summary>
    public static IReadOnlyCollection<Currency> All => Known.Values;

    /// <summary>The currency of a code, in any case; null for an unknown one.</summary>
    public static Currency? Find(string? code) =>
        code is { Length: 3 } && Known.TryGetValue(code.ToUpperInvariant(), out var found) ? found : null;

    /// <summary>How many smallest units make one whole, a power of ten.</summary>
    public long Unit => (long)Math.Pow(10, Digits);

    private static Dictionary<string, Currency> Read()
    {
        using var reader = new StreamReader(typeof(Currency).Assembly.GetManifestResourceStream("currencies.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))
            .ToDictionary(f => f[0], f => new Currency(f[0], int.Parse(f[1], CultureInfo.InvariantCulture)));
    }
}
