using Blog.Core.Texts;

namespace Blog.Content.Articles;

public sealed partial class Article
{
    /// <summary>The longest permanent id, in UTF-16 characters.</summary>
    public const int MaxPermanentId = 400;

    /// <summary>
    /// The id by which feed readers know the article for ever. It holds neither host nor slug, so neither changes it.
    /// </summary>
    public string PermanentId { get; private set; } = $"urn:uuid:{Guid.NewGuid():D}";

    /// <summary>Takes over the id that readers of another site know it by, before it is stored for the first time.</summary>
    /// <exception cref="InvalidOperationException">It is stored, so readers may know it already.</exception>
    /// <exception cref="ArgumentException">No article can have this id.</exception>
    public void TakeOver(string permanentId)
    {
        if (Id > 0)
        {
            throw new InvalidOperationException("A stored article keeps its permanent id.");
        }

        PermanentId = CanBePermanentId(permanentId) ? permanentId : throw new ArgumentException("No permanent id.");
    }

    /// <summary>Whether an article can have this id: one line within the limit, of characters that each feed can carry.</summary>
    public static bool CanBePermanentId(string text) =>
        text is { Length: > 0 and <= MaxPermanentId } && text == text.Trim() && !Characters.RefusedIn(text, lines: false).Any();
}
