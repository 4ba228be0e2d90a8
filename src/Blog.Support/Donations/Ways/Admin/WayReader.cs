using Blog.Core.Money;
using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Crypto;

namespace Blog.Support.Donations.Ways.Admin;

/// <summary>Reads a form into a way of giving; what cannot be is said beside its field.</summary>
/// <param name="refuse">Told the field and what is wrong, in English, the key of its translation.</param>
internal sealed class WayReader(Action<string, string> refuse)
{
    // The Latin comma is not among them: it may stand before the cents. Those of other scripts do not.
    private static readonly char[] Separators = [' ', ';', '|', '/', '\u060c', '\u3001', '\uff0c', '\uff64'];

    public void ReadInto(GivingWay way, WayForm form)
    {
        (way.Label, way.Note, way.IsShown) = (Trim(form.Label), Trim(form.Note).ReplaceLineEndings("\n"), form.IsShown);
        if (way.Type.IsBank)
        {
            ReadBank(way, form);
        }
        else
        {
            way.Address = way.Type.IsCrypto ? Wallet(way.Kind, Trim(form.Address)) : Link(way.Type, Trim(form.Address));
        }
    }

    private static string Trim(string? typed) => (typed ?? "").Trim();

    private void ReadBank(GivingWay way, WayForm form)
    {
        way.Address = Iban.Compact(form.Address);
        way.Bic = Bic.Compact(form.Bic);
        (way.Holder, way.BankName) = (Trim(form.Holder), Trim(form.BankName));
        RefuseIf(way.Address.Length == 0 ? "Enter the IBAN." : Iban.Refusal(way.Address), nameof(form.Address));
        RefuseIf(
            way.Holder.Length == 0
                ? "Enter the account holder’s name exactly as registered with the bank: banks check it before sending."
                : null,
            nameof(form.Holder));
        RefuseIf(
            way.Bic.Length > 0 && !Bic.IsValid(way.Bic) ? "A BIC has 8 or 11 letters and digits." : null,
            nameof(form.Bic));
        if (Currency.Find(Trim(form.Currency)) is { } currency)
        {
            ReadSums(way, form, currency);
        }
        else
        {
            refuse(nameof(form.Currency), "Enter the account’s three-letter currency code, such as EUR or PKR.");
        }
    }

    private void ReadSums(GivingWay way, WayForm form, Currency currency)
    {
        (way.Currency, way.Minimum, way.Suggestions) = (currency.Code, 0, "");
        if (Trim(form.Minimum) is { Length: > 0 } minimum)
        {
            var (least, refusal) = Amount.Read(minimum, currency);
            RefuseIf(refusal, nameof(form.Minimum));
            way.Minimum = least?.Minor ?? 0;
        }

        var typed = Trim(form.Suggestions).Replace(", ", " ", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var sums = typed.Select(text => Amount.Read(text, currency)).ToList();
        var allRead = sums.All(s => s.Refusal is null);
        RefuseIf(
            typed.Length > GivingWay.MaxSuggestions
                ? "Suggest at most five amounts."
                : sums.Select(s => s.Refusal).FirstOrDefault(r => r is not null),
            nameof(form.Suggestions));
        RefuseIf(
            allRead && sums.Any(s => s.Amount!.Value.Minor < way.Minimum) ? "A suggested amount is below the minimum." : null,
            nameof(form.Suggestions));
        way.Suggestions = allRead ? string.Join(',', sums.Select(s => s.Amount!.Value.Minor).Distinct().Order()) : "";
    }

    private string Wallet(WayKind kind, string address)
    {
        RefuseIf(kind switch
        {
            _ when address.Length == 0 => "Enter the address or URL.",
            WayKind.Bitcoin => CryptoAddress.BitcoinRefusal(address),
            WayKind.Ethereum => CryptoAddress.EthereumRefusal(address),
            WayKind.Monero => CryptoAddress.MoneroRefusal(address),
            _ => CryptoAddress.LightningRefusal(address),
        }, nameof(WayForm.Address));
        return address;
    }

    private string Link(WayType type, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme != Uri.UriSchemeHttps
            || uri.UserInfo.Length > 0
            || !uri.IdnHost.Contains('.'))
        {
            refuse(nameof(WayForm.Address), "Enter a full URL starting with https://");
            return address;
        }

        var fits = type.Hosts.Length == 0
            || type.Hosts.Any(host => uri.IdnHost == host || uri.IdnHost.EndsWith("." + host, StringComparison.Ordinal));
        var isSponsors = type.Kind != WayKind.GitHubSponsors
            || uri.AbsolutePath.StartsWith("/sponsors/", StringComparison.Ordinal);
        RefuseIf(fits && isSponsors ? uri.AbsoluteUri.Length > GivingWay.MaxAddress ? "This URL is too long." : null
            : "This URL does not belong to that service. For other sites, choose “Other link”.", nameof(WayForm.Address));
        return uri.AbsoluteUri;
    }

    private void RefuseIf(string? refusal, string field)
    {
        if (refusal is not null)
        {
            refuse(field, refusal);
        }
    }
}
