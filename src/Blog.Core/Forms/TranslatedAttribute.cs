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
    /// <summary>What is wrong with a value that is not valid, in the page's language.</summary>
    protected virtual string Message(object? value, IStringLocalizer t) => t[ErrorMessageString];

    protected sealed override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (IsValid(value))
        {
            return ValidationResult.Success;
        }

        var message = validationContext.GetService<IStringLocalizer<Texts.Texts>>() is { } t
            ? Message(value, t)
            : ErrorMessageString;
        return new(message, validationContext.MemberName is { } name ? [name] : null);
    }
}
