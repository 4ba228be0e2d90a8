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
                ? "Wallets; no checksum, only the format was checked"
                : way.Type.IsCrypto ? "Wallets; checksum verified" : "None (link)";
        }

        var reach = IbanCountry.Of(way.Address)?.Sepa ?? SepaReach.None;
        return new EpcCode().TextOf(way.Order(null, "")) is not null ? "SEPA banking apps (EPC)"
            : reach == SepaReach.None ? "IBAN only: the country is not in SEPA"
            : way.Currency != "EUR" ? "IBAN only: the account is not in euros"
            : way.Holder.Length == 0 ? "IBAN only: add the account holder"
            : way.Bic.Length == 0 ? "IBAN only: add the BIC, required for this country"
            : "IBAN only: the account holder’s name is too long for the code";
    }
}
