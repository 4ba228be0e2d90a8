using Blog.Core.Heads;
using Blog.Core.Money;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations;

/// <summary>What the page about giving shows.</summary>
/// <param name="Article">The article that the reader came from; null for none.</param>
/// <param name="Reference">Its reference; empty without an article.</param>
public sealed record SupportPage(
    DonationSettings Words, ArticleName? Article, string Reference, IReadOnlyList<ShownWay> Ways, GoalProgress? Goal)
{
    public static SupportPage Of(
        DonationSettings words, IEnumerable<GivingWay> ways, ArticleName? article, GoalProgress? goal, IStringLocalizer<Texts> t)
    {
        var reference = article is null ? "" : CreditorReference.Of(article.Id);
        return new(words, article, reference, [.. ways.Select(w => ShownWay.Of(w, reference, t))], goal);
    }
}

/// <summary>One way as readers see it.</summary>
/// <param name="Codes">Its QR codes: the first without a sum, then one for
/// each suggested sum where the standard allows it.</param>
/// <param name="CodeLabel">What they hold, in words.</param>
public sealed record ShownWay(GivingWay Way, IReadOnlyList<ShownCode> Codes, string CodeLabel)
{
    private static readonly IBankCode[] BankCodes = [new EpcCode(), new PlainIbanCode()];

    public static ShownWay Of(GivingWay way, string reference, IStringLocalizer<Texts> t)
    {
        if (way.Type.IsBank)
        {
            return OfBank(way, reference, t);
        }

        string label = way.Type.IsCrypto ? t["Scan with your wallet."] : "";
        return new(way, way.Type.IsCrypto ? [Drawn(null, $"{way.Type.Scheme}:{way.Address}", label)] : [], label);
    }

    /// <summary>What the way is called: the owner's words, else the kind's own name.</summary>
    public string Name(IStringLocalizer t) => Way.Label.Length > 0 ? Way.Label : Way.Kind switch
    {
        WayKind.Bank => t["Bank transfer"],
        WayKind.Stripe => t["Card (Stripe)"],
        WayKind.Link => Host,
        _ => Way.Type.Name,
    };

    /// <summary>Where a tap leads; null for a bank account, which has no address.</summary>
    public string? Href => Way.Type.IsBank ? null : Way.Type.IsCrypto ? $"{Way.Type.Scheme}:{Way.Address}" : Way.Address;

    /// <summary>The host of an outbound link, so that people see where they go.</summary>
    public string Host => Way.Type.IsLink && Uri.TryCreate(Way.Address, UriKind.Absolute, out var uri) ? uri.IdnHost : "";

    /// <summary>The code of one transfer, of the first standard that can hold it.</summary>
    /// <returns>Markup, and what the code holds in words.</returns>
    public static (string Svg, string Label) CodeOf(TransferOrder order, IStringLocalizer<Texts> t)
    {
        var (code, text) = TextOf(order);
        var label = code.Label(t);
        return (QrSvg.Of(text, label), label);
    }

    // The last of the codes holds any order.
    private static (IBankCode Code, string Text) TextOf(TransferOrder order) =>
        BankCodes.Select(c => (c, Text: c.TextOf(order)!)).First(c => c.Text is not null);

    private static ShownWay OfBank(GivingWay way, string reference, IStringLocalizer<Texts> t)
    {
        var order = way.Order(null, reference);
        var (code, text) = TextOf(order);
        var label = code.Label(t);
        var sums = code is EpcCode ? way.Suggested : [];
        var withSums = sums.Select(sum => (Sum: sum, Text: code.TextOf(order with { Amount = sum })))
            .Where(c => c.Text is not null);
        return new(
            way, [Drawn(null, text, label), .. withSums.Select(c => Drawn(c.Sum, c.Text!, $"{label} {c.Sum.Show()}"))], label);
    }

    private static ShownCode Drawn(Amount? amount, string text, string label) => new(amount, QrSvg.Of(text, label));
}

/// <summary>One QR code.</summary>
/// <param name="Amount">The sum in it; null for none.</param>
/// <param name="Svg">Markup.</param>
public sealed record ShownCode(Amount? Amount, string Svg);
