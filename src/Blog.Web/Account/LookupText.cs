using System.Text;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Account;

/// <summary>An e-mail address as accounts are looked up by it; Identity's own throws on text that cannot be normalized.</summary>
public sealed class LookupText : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.InForm(NormalizationForm.FormC).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
