using System.Globalization;
using System.Text;
using Blog.Core.Money;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations.Banking;

/// <summary>What a donor's bank is to be told by a QR code.</summary>
/// <param name="Currency">The account's.</param>
/// <param name="Amount">Null for one that the donor types.</param>
/// <param name="Reference">An RF creditor reference; empty for none.</param>
public sealed record TransferOrder(string Iban, string Holder, string Bic, string Currency, Amount? Amount, string Reference);

/// <summary>A way to write a transfer into a QR code.</summary>
public interface IBankCode
{
    /// <summary>What the code holds, for people.</summary>
    string Label(IStringLocalizer t);

    /// <summary>The code's text; null where this way cannot hold the order.</summary>
    string? TextOf(TransferOrder order);
}

/// <summary>
/// The code that banking apps of SEPA read (EPC069-12 version 2.1, "Quick response code: guidelines to enable data capture for
/// the initiation of a SEPA credit transfer"): version 002, UTF-8, nothing after the last line that is used.
/// </summary>
public sealed class EpcCode : IBankCode
{
    /// <summary>The most bytes of one code, by the guidelines.</summary>
    public const int MaxBytes = 331;

    public const int MaxHolder = 70;

    private const long MaxCents = 99_999_999_999;

    public string Label(IStringLocalizer t) => t["Scan with your banking app to fill in the transfer."];

    public string? TextOf(TransferOrder order)
    {
        var reach = IbanCountry.Of(order.Iban)?.Sepa ?? SepaReach.None;
        if (order.Currency != "EUR"
            || order.Holder.Length is 0 or > MaxHolder
            || reach == SepaReach.None
            || (reach == SepaReach.BeyondEea && order.Bic.Length == 0))
        {
            return null;
        }

        string[] lines =
            ["BCD", "002", "1", "SCT", order.Bic, order.Holder, order.Iban, Euros(order.Amount), "", order.Reference];
        var text = string.Join('\n', lines).TrimEnd('\n');
        // Beyond ASCII the code says in two bytes more that it is UTF-8, and must still be of version 13 or less.
        return Encoding.UTF8.GetByteCount(text) + (text.All(char.IsAscii) ? 0 : 2) <= MaxBytes ? text : null;
    }

    private static string Euros(Amount? amount) => amount is { Currency.Code: "EUR", Minor: > 0 and <= MaxCents } euros
        ? string.Create(CultureInfo.InvariantCulture, $"EUR{euros.Minor / 100}.{euros.Minor % 100:00}") : "";
}

/// <summary>The account number alone, for banks that read no other code: what a Pakistani banking app, say, can paste.</summary>
public sealed class PlainIbanCode : IBankCode
{
    public string Label(IStringLocalizer t) => t["This code contains only the IBAN."];

    public string? TextOf(TransferOrder order) => order.Iban;
}
