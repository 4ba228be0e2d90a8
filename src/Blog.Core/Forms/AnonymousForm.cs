using Microsoft.AspNetCore.Mvc;

namespace Blog.Core.Forms;

/// <summary>What every form of anonymous readers holds beside its own fields.</summary>
public abstract class AnonymousForm
{
    /// <summary>The honeypot: a field hidden from people, which spam bots fill.</summary>
    [FromForm(Name = "homepage")]
    public string? Trap { get; set; }

    /// <summary>The signed token of this showing of the form.</summary>
    [FromForm(Name = "token")]
    public string? Token { get; set; }
}

/// <summary>One showing of a form, for its view.</summary>
/// <param name="Form">As typed so far.</param>
/// <param name="Token">The form's signed token.</param>
/// <param name="Notice">
/// What the sender is told of the form as a whole, in the page's language; null when it is shown for the first time.
/// </param>
public sealed record FormShowing<TForm>(TForm Form, string Token, string? Notice) where TForm : AnonymousForm
{
    /// <summary>For the view <c>/Forms/_Guard.cshtml</c>.</summary>
    public FormGuardFields Guard => new(Token, !string.IsNullOrEmpty(Form.Trap));
}

/// <summary>The fields of a form that people do not see.</summary>
/// <param name="Token">Null in a page that is cached for all readers.</param>
/// <param name="IsTrapped">Whether the honeypot came filled; it stays so when the form is shown again.</param>
public sealed record FormGuardFields(string? Token = null, bool IsTrapped = false);
