using Blog.Core.Money;
using Blog.Core.Settings;

namespace Blog.Ads.Slots;

/// <summary>
/// How an advertiser pays: the owner's words, else the bank account of the module that takes donations, else nothing.
/// </summary>
/// <param name="Words">Plain text; empty where there is a slip.</param>
/// <param name="Slip">Null where there are words, or no account of the price's currency.</param>
public sealed record HowToPay(string Words, PaymentSlip? Slip)
{
    // What was asked for on the rate card, and what was booked by hand; A is an article's.
    private const char Request = 'B';
    private const char ByHand = 'C';

    /// <param name="price">Null for a price on request: nothing is to be paid yet.</param>
    /// <param name="booking">The request that it came from; null for a campaign that was booked by hand.</param>
    /// <param name="campaign">Its number; 0 before there is one.</param>
    public static HowToPay? Of(AdSettings settings, IBankDetails? bank, Amount? price, long? booking, long campaign = 0) =>
        price is not { } sum ? null
        : settings.HowToPay.Length > 0 ? new(settings.HowToPay, null)
        : bank?.For(sum, booking is null ? ByHand : Request, booking ?? campaign) is { } slip ? new("", slip)
        : null;

    /// <summary>For a letter: the words, or the lines of the slip.</summary>
    public string InLetter() =>
        Slip is null ? Words : string.Join('\n', Slip.Lines.Select(line => $"{line.Label}: {line.Value}"));
}
