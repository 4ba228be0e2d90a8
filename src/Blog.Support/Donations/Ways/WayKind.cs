namespace Blog.Support.Donations.Ways;

/// <summary>How a way of giving works.</summary>
public enum WayKind
{
    Bank,
    PayPal,
    KoFi,
    BuyMeACoffee,
    Liberapay,
    GitHubSponsors,
    Patreon,
    Stripe,
    Bitcoin,
    Lightning,
    Ethereum,
    Monero,
    Link,
}

/// <summary>What is known of a kind of way.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Hosts">Of a service: the hosts that its addresses are at; empty for any.</param>
/// <param name="Scheme">Of a crypto currency: the scheme that opens a wallet; empty for none.</param>
/// <param name="Example">What its address looks like.</param>
public sealed record WayType(WayKind Kind, string Name, string[] Hosts, string Scheme, string Example)
{
    public static IReadOnlyList<WayType> All { get; } =
    [
        new(WayKind.Bank, "Bank transfer", [], "", "DE89 3704 0044 0532 0130 00"),
        new(WayKind.PayPal, "PayPal", ["paypal.me", "paypal.com"], "", "https://paypal.me/yourname"),
        new(WayKind.KoFi, "Ko-fi", ["ko-fi.com"], "", "https://ko-fi.com/yourname"),
        new(WayKind.BuyMeACoffee, "Buy Me a Coffee", ["buymeacoffee.com"], "", "https://buymeacoffee.com/yourname"),
        new(WayKind.Liberapay, "Liberapay", ["liberapay.com"], "", "https://liberapay.com/yourname"),
        new(WayKind.GitHubSponsors, "GitHub Sponsors", ["github.com"], "", "https://github.com/sponsors/yourname"),
        new(WayKind.Patreon, "Patreon", ["patreon.com"], "", "https://patreon.com/yourname"),
        new(WayKind.Stripe, "Card (Stripe)", ["stripe.com"], "", "https://donate.stripe.com/…"),
        new(WayKind.Bitcoin, "Bitcoin", [], "bitcoin", "bc1q…"),
        new(WayKind.Lightning, "Lightning", [], "lightning", "name@example.org"),
        new(WayKind.Ethereum, "Ethereum", [], "ethereum", "0x…"),
        new(WayKind.Monero, "Monero", [], "monero", "4…"),
        new(WayKind.Link, "Other link", [], "", "https://example.org/give"),
    ];

    public static WayType Of(WayKind kind) => All[(int)kind];

    public bool IsBank => Kind == WayKind.Bank;

    public bool IsCrypto => Scheme.Length > 0;

    public bool IsLink => !IsBank && !IsCrypto;
}
