using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Crypto;

namespace Blog.Support.Donations.Ways.Admin;

/// <summary>Tells the owner which QR code readers get of a way, and what is missing for a better one.</summary>
internal static class WayAdvice
{
    /// <summary>In English, the key of its translation.</summary>
    public static string Of(GivingWay way)
    {
        if (!way.Type.IsBank)
        {
            return way.Kind == WayKind.Lightning && CryptoAddress.HasNoChecksum(way.Address)
                ? "Wallets; the address holds no checksum, only its form was checked"
                : way.Type.IsCrypto ? "Wallets; checksum verified" : "None: a link";
        }

        var reach = IbanCountry.Of(way.Address)?.Sepa ?? SepaReach.None;
        return new EpcCode().TextOf(way.Order(null, "")) is not null ? "Banking apps of SEPA (EPC)"
            : reach == SepaReach.None ? "The IBAN alone: its country is not in SEPA"
            : way.Currency != "EUR" ? "The IBAN alone: the account is not in euros"
            : way.Holder.Length == 0 ? "The IBAN alone: add the account holder"
            : way.Bic.Length == 0 ? "The IBAN alone: add the BIC, which this country needs"
            : "The IBAN alone: the holder's name is too long for the code";
    }
}
