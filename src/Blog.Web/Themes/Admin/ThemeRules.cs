using System.ComponentModel.DataAnnotations;

namespace Blog.Web.Themes.Admin;

/// <summary>Asks for the name of one of the program's looks or typefaces; empty is allowed.</summary>
/// <param name="kind"><c>look</c> or <c>typefaces</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownNameAttribute(string kind) : ValidationAttribute("Choose one of the options.")
{
    public string Kind => kind;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } name
        || (kind == "look" ? ThemePreset.All.Any(p => p.Name == name) : Typeface.Find(name) is not null);
}

/// <summary>Asks for a colour as browsers write it: three or six hexadecimal digits.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AccentColourAttribute() : ValidationAttribute("Enter a hex colour such as #a3161d.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Colour.Parse(text) is not null;
}

/// <summary>Asks for rules that may stand in readers' pages, and names the line of what may not.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SafeCssAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        OwnCss.Check(OwnCss.Normalize(value as string)) is { } refusal
            ? new(refusal.ToString(), [validationContext.MemberName!])
            : ValidationResult.Success;
}
