using System.ComponentModel.DataAnnotations;
using Blog.Core.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Forms;

/// <summary>
/// Base of our validation attributes, with errors in the page's language: MVC translates only those that come with .NET.
/// </summary>
public abstract class TranslatedAttribute(string message) : ValidationAttribute(message)
{
    protected sealed override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (IsValid(value))
        {
            return ValidationResult.Success;
        }

        var message = validationContext.GetService<IStringLocalizer<Texts.Texts>>()?[ErrorMessageString].Value
            ?? ErrorMessageString;
        return new(message, validationContext.MemberName is { } name ? [name] : null);
    }
}
