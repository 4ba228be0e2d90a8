using System.ComponentModel.DataAnnotations;

namespace Blog.Core.Forms;

/// <summary>Refuses control characters such as NUL, which no person types and no page can show.</summary>
/// <param name="lines">Whether line breaks and tabs are allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PlainTextAttribute(bool lines = false) : ValidationAttribute("This text holds a control character. Please remove it or type the text anew.")
{
    /// <summary>Whether line breaks and tabs are allowed.</summary>
    public bool Lines => lines;

    public override bool IsValid(object? value) => value is not string text || !text.Any(IsRefused);

    private bool IsRefused(char c) =>
        char.IsControl(c) && (!lines || c is not ('\n' or '\r' or '\t'));
}
