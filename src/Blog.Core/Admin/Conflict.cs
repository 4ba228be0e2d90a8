using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Blog.Core.Admin;

/// <summary>What two people who saved the same thing do not agree on, shown beside the form of the one who came second.</summary>
public sealed record Conflict(IReadOnlyList<ConflictLine> Lines)
{
    /// <summary>Compares the fields of two forms that carry a <see cref="DisplayAttribute"/> name.</summary>
    public static Conflict Between<TForm>(TForm yours, TForm theirs) where TForm : IEditForm =>
        new([.. typeof(TForm).GetProperties()
            .Select(p =>
                (Label: p.GetCustomAttribute<DisplayAttribute>()?.GetName(), Yours: TextOf(p, yours), Theirs: TextOf(p, theirs)))
            .Where(p => p.Label is not null && p.Yours != p.Theirs)
            .Select(p => new ConflictLine(p.Label!, p.Yours, p.Theirs))]);

    private static string TextOf(PropertyInfo property, IEditForm form) =>
        (form.WordsOf(property.Name) ?? property.GetValue(form) switch
        {
            bool ticked => ticked ? "Yes" : "No",
            var typed => Convert.ToString(typed, CultureInfo.CurrentCulture),
        })?.ReplaceLineEndings("\n") ?? "";
}

/// <summary>One field that differs.</summary>
/// <param name="Label">English text, the key of its translation.</param>
/// <param name="Yours">What the person typed who was too late; empty for nothing.</param>
/// <param name="Theirs">What is stored; empty for nothing.</param>
public sealed record ConflictLine(string Label, string Yours, string Theirs);
