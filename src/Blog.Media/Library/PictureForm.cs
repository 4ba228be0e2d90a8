using Microsoft.AspNetCore.Http;

namespace Blog.Media.Library;

/// <summary>
/// What the picture field of a form sends; a property of that form, drawn by <c>/Library/Admin/_PictureField.cshtml</c>.
/// </summary>
public sealed class PictureForm
{
    public IFormFile? File { get; set; }

    public bool Remove { get; set; }
}

/// <summary>What the picture field of a form shows.</summary>
/// <param name="Name">Name of the <see cref="PictureForm"/> property in the form.</param>
/// <param name="Label">English text, the key of its translation.</param>
/// <param name="Current">The picture as it stands; null for none.</param>
/// <param name="Hint">English text below the field; empty for none.</param>
public sealed record PictureField(string Name, string Label, HeroPicture? Current, string Hint = "");

/// <summary>What a person did with a picture field.</summary>
/// <param name="Changed">Whether the picture is to be replaced by <paramref name="Picture"/>.</param>
/// <param name="Picture">The stored upload; null when the picture is removed or nothing changed.</param>
/// <param name="Problem">Why the upload cannot be taken, in English, a key of its translation; else null.</param>
public sealed record PictureChoice(bool Changed, Picture? Picture, string? Problem)
{
    internal static PictureChoice Unchanged { get; } = new(false, null, null);

    internal static PictureChoice None { get; } = new(true, null, null);

    internal static PictureChoice Of(Picture picture) => new(true, picture, null);

    internal static PictureChoice Refused(string problem) => new(false, null, problem);
}
