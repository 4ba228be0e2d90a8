using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Blog.Core.Forms;

/// <summary>Asks for text that is a whole number within bounds; as text, so that what was typed instead is kept.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeNumberAttribute(int minimum, int maximum)
    : ValidationAttribute($"Enter a whole number from {minimum} to {maximum}.")
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text
        || (int.TryParse(
            text,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number)
            && number >= minimum && number <= maximum);
}
