namespace Blog.Core.Money;

/// <summary>How somebody pays the owner by bank transfer; the module that knows the owner's account registers it.</summary>
public interface IBankDetails
{
    /// <summary>What to write on a transfer, in the current language; null without an account of that currency.</summary>
    /// <param name="amount">What is to be paid.</param>
    /// <param name="mark">One capital letter that says what it is for; A is an article's.</param>
    /// <param name="number">Above zero; with the mark it makes the payment's reference (ISO 11649).</param>
    PaymentSlip? For(Amount amount, char mark, long number);
}

/// <summary>The details of one transfer.</summary>
/// <param name="Lines">What is to be copied, with its names.</param>
/// <param name="Code">The same as a QR code, SVG markup.</param>
/// <param name="CodeLabel">What the code holds, in words.</param>
public sealed record PaymentSlip(IReadOnlyList<(string Label, string Value)> Lines, string Code, string CodeLabel);
