using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>Sends the forms of pages back empty, as they are refused with words; after all else, for what is optional throughout is saved.</summary>
public static partial class EmptiedForms
{
    /// <summary>So many forms of one shape, such as those of single articles.</summary>
    private const int OfOneShape = 2;

    public static async IAsyncEnumerable<Answer> SendAsync(Visitor visitor, IEnumerable<Answer> pages)
    {
        var forms = pages.SelectMany(ShownForm.On).Where(f => f.Method == "POST" && f.Action.Length > 0 && !Acting().IsMatch(f.Action))
            .DistinctBy(f => f.Action).GroupBy(f => Digits().Replace(f.Action, "#")).SelectMany(g => g.Take(OfOneShape));
        foreach (var form in forms.OrderBy(f => f.Action, StringComparer.Ordinal))
        {
            // The page as it is now: a token lives as long as its session.
            var now = ShownForm.On(await visitor.GetAsync(form.Page)).FirstOrDefault(f => f.Action == form.Action);
            if (now is not null)
            {
                yield return await visitor.PostAsync(form.Action, now.Emptied);
            }
        }
    }

    /// <summary>What acts by itself, whatever is typed.</summary>
    [GeneratedRegex("sign-out|delet|trash|restor|eras|revoc|link$|tries|moves|merge|unpublication|/publication|acceptance|refusal|payment|place|theme$|bar$")]
    private static partial Regex Acting();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
