using Blog.Content.Articles;
using Blog.Transfer.FrontMatter;

namespace Blog.Transfer.Fields;

/// <summary>Reads the id by which the source's feeds name an article.</summary>
internal static class SourceId
{
    private static readonly string[] Names = ["guid", "uuid", "id"];

    /// <summary>The first id as it is written, without the spaces around it; null without one that an article can have.</summary>
    public static string? Of(FrontMatterFields fields, List<string> warnings)
    {
        foreach (var name in Names)
        {
            if (fields.Find(name) is not ScalarValue scalar || scalar.Text.Trim() is not { Length: > 0 } id) continue;
            if (Article.CanBePermanentId(id)) return id;
            warnings.Add(id.Length > Article.MaxPermanentId
                ? $"The {name} is {id.Length} characters long; the limit is {Article.MaxPermanentId}, so it was ignored."
                : $"The {name} contains line breaks, control characters or others not allowed in feeds, and was ignored.");
        }
        return null;
    }
}
