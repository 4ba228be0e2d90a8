using System.Globalization;

namespace Blog.Support.Donations.Banking;

/// <summary>The countries whose accounts have an IBAN, and how theirs looks (see README.md beside the table).</summary>
public sealed record IbanCountry(string Code, string Structure, SepaReach Sepa, string Example)
{
    private static readonly Dictionary<string, IbanCountry> Known = Read();

    // One letter for each character of the account number: n, a or c.
    private readonly string kinds = Expand(Structure);

    public static IReadOnlyCollection<IbanCountry> All => Known.Values;

    /// <summary>Characters of a whole IBAN.</summary>
    public int Length => kinds.Length + 4;

    /// <summary>The country of an IBAN, by its first two letters; null for one without IBANs.</summary>
    public static IbanCountry? Of(string iban) =>
        iban.Length >= 2 && Known.TryGetValue(iban[..2], out var country) ? country : null;

    /// <summary>Whether each character of an account number is of the kind that stands there.</summary>
    public bool Fits(ReadOnlySpan<char> account)
    {
        for (var i = 0; i < account.Length; i++)
        {
            var fits = kinds[i] switch
            {
                'n' => char.IsAsciiDigit(account[i]),
                'a' => char.IsAsciiLetterUpper(account[i]),
                _ => char.IsAsciiDigit(account[i]) || char.IsAsciiLetterUpper(account[i]),
            };
            if (!fits)
            {
                return false;
            }
        }

        return account.Length == kinds.Length;
    }

    private static string Expand(string structure) => string.Concat(structure.Split('!').Aggregate(
        (Text: "", Count: 0),
        (state, part) => part[0] is 'n' or 'a' or 'c'
            ? (state.Text + new string(part[0], state.Count), part.Length > 1
                ? int.Parse(part[1..], CultureInfo.InvariantCulture)
                : 0)
            : (state.Text, int.Parse(part, CultureInfo.InvariantCulture))).Text);

    private static Dictionary<string, IbanCountry> Read()
    {
        using var reader = new StreamReader(typeof(IbanCountry).Assembly.GetManifestResourceStream("iban-registry.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))
            .ToDictionary(f => f[0], f => new IbanCountry(
                f[0], f[1], f[2] switch { "eea" => SepaReach.Inside, "sepa" => SepaReach.BeyondEea, _ => SepaReach.None }, f[3]));
    }
}

/// <summary>Whether euro transfers of SEPA reach a country's accounts.</summary>
public enum SepaReach
{
    None,

    /// <summary>In the European Economic Area: the IBAN alone is enough.</summary>
    Inside,

    /// <summary>In SEPA but not in the EEA: the bank's BIC is asked for too.</summary>
    BeyondEea,
}
