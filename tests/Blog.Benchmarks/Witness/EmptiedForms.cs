using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>
/// Sends the forms of pages back empty, so that they are refused with words, and as they stand where they lead to a preview or a
/// question. After all else: what is optional throughout is saved.
/// </summary>
public static partial class EmptiedForms
{
    /// <summary>So many forms of one shape, such as those of single articles.</summary>
    private const int OfOneShape = 2;

    private const int Previews = 12;

    public static async IAsyncEnumerable<Answer> SendAsync(Visitor visitor, IEnumerable<Answer> pages)
    {
        var forms = pages.SelectMany(ShownForm.On)
            .Where(f => f.Method == "POST" && f.Action.Length > 0 && !Acting().IsMatch(f.Action))
            .DistinctBy(f => (f.Action, Asking().IsMatch(f.Action) ? f.Page : ""))
            .GroupBy(f => Digits().Replace(f.Action, "#"))
            .SelectMany(g => g.Take(Asking().IsMatch(g.Key) ? Previews : OfOneShape));
        foreach (var form in forms.OrderBy(f => f.Action, StringComparer.Ordinal).ThenBy(f => f.Page, StringComparer.Ordinal))
        {
            // The page as it is now: a token lives as long as its session.
            var now = ShownForm.On(await visitor.GetAsync(form.Page)).FirstOrDefault(f => f.Action == form.Action);
            if (now is not null)
            {
                yield return Asking().IsMatch(form.Action)
                    ? await visitor.PostAsync(form.Action, now.With()) with { Method = $"POST(from {form.Page})" }
                    : await visitor.PostAsync(form.Action, now.Emptied);
            }
        }
    }

    /// <summary>What acts by itself, whatever is typed.</summary>
    [GeneratedRegex(
        "sign-out|delet|trash|restor|erasures$|revoc|link$|tries|moves|merge|publication|accept|refus|pay|place|theme$|bar$")]
    private static partial Regex Acting();

    /// <summary>What shows something and stores nothing.</summary>
    [GeneratedRegex("/preview$|/erasures/new$")]
    private static partial Regex Asking();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
