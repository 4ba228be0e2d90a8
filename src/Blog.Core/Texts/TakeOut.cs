using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Core.Texts;

/// <summary>
/// The box that a form shows beside a text with characters that no form takes: ticked, the next post is taken without them.
/// </summary>
public static class TakeOut
{
    /// <summary>The box's name; its value is the field's name.</summary>
    public const string Field = "TakeOut";

    /// <summary>Whether a field was refused with such characters in it.</summary>
    public static bool IsOffered(ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) && entry.Errors.Count > 0
            && Characters.RefusedIn(entry.AttemptedValue ?? "", lines: true).Any();

    /// <summary>Whether the person has ticked the box of a field.</summary>
    public static bool IsAskedFor(HttpRequest request, string field) =>
        request.HasFormContentType && request.Form[Field].Contains(field, StringComparer.Ordinal);
}
