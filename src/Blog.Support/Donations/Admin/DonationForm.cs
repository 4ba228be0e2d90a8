using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;

namespace Blog.Support.Donations.Admin;

/// <summary>What the owner types for the donation bar.</summary>
public sealed class DonationForm : SettingsForm, IValidatableObject
{
    private const int MaxTypedIban = 80;
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Text")]
    [StringLength(DonationSettings.MaxText, ErrorMessage = TooLong), PlainText]
    public string? Text { get; set; }

    [Display(Name = "IBAN")]
    [StringLength(MaxTypedIban, ErrorMessage = TooLong), PlainText]
    public string? Iban { get; set; }

    [Display(Name = "Smallest sum")]
    [StringLength(DonationSettings.MaxMinimum, ErrorMessage = TooLong), PlainText]
    public string? Minimum { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var iban = Donations.Iban.Compact(Iban);
        if (iban.Length > 0 && !Donations.Iban.IsValid(iban))
        {
            yield return new("This is not an IBAN: please compare it with your bank's, digit by digit.", [nameof(Iban)]);
        }

        if (Text?.Contains(DonationBar.MinimumPlace, StringComparison.Ordinal) == true && string.IsNullOrWhiteSpace(Minimum))
        {
            yield return new("The text shows {minimum}: enter it here, or take it out of the text.", [nameof(Minimum)]);
        }
    }
}
