using Blog.Core.Money;
using Blog.Core.Texts;
using Blog.Support.Donations.Banking;
using Blog.Support.Donations.Ways;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Donations;

/// <summary>Writes payment slips for the first bank account that readers see and that is in the payment's currency.</summary>
public sealed class BankDetails(WayList ways, IStringLocalizer<Texts> t) : IBankDetails
{
    public PaymentSlip? For(Amount amount, char mark, long number)
    {
        if (ways.Shown.FirstOrDefault(w => w.Type.IsBank && w.Currency == amount.Currency.Code) is not { } account)
        {
            return null;
        }

        var reference = CreditorReference.Of(mark, number);
        var code = ShownWay.CodeOf(account.Order(amount, reference), t);
        (string Label, string Value)[] lines =
        [
            (t["Account holder"], account.Holder), (t["IBAN"], Iban.Grouped(account.Address)), (t["BIC"], account.Bic),
            (t["Bank"], account.BankName), (t["Amount"], amount.Show()), (t["Reference"], Iban.Grouped(reference)),
        ];
        return new([.. lines.Where(line => line.Value.Length > 0)], code.Svg, code.Label);
    }
}
