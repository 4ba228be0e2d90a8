using System.ComponentModel.DataAnnotations;

namespace Blog.Core.Forms;

/// <summary>Asks for the name of one value of an enumeration, as text; empty is allowed, numbers are not.</summary>
/// <remarks>EnumDataType takes numbers too, and throws at one that is too large.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EnumNameAttribute(Type type) : ValidationAttribute("Choose one of the options.")
{
    public Type Type => type;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Enum.GetNames(type).Contains(text);
}
