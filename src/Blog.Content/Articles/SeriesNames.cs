using System.Text;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>Keeps the parts of a series together, however its name is typed.</summary>
internal static class SeriesNames
{
    /// <summary>The name as another article spells it, see <see cref="TermKey"/>; as typed where there is none.</summary>
    public static async Task<string> SpelledAsync(BlogDbContext db, Article article, CancellationToken ct)
    {
        var typed = article.Series.InForm(NormalizationForm.FormC);
        var others = db.Articles.Where(a => a.Id != article.Id);
        if (typed.Length == 0 || await others.AnyAsync(a => a.Series == typed, ct))
        {
            return typed;
        }

        // Compared to the empty text, so that the index on series is read from there on. The database compares.
#pragma warning disable CA1309
        var names = await others.Where(a => string.Compare(a.Series, "") > 0).Select(a => a.Series).Distinct().ToListAsync(ct);
#pragma warning restore CA1309
        var key = TermKey.Of(typed);
        return names.Find(n => TermKey.Of(n) == key) ?? typed;
    }
}
