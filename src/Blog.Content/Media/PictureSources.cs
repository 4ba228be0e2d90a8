using Blog.Content.Markdown;
using Blog.Core.Data;

namespace Blog.Content.Media;

/// <summary>Tells the renderer the sizes of the pictures that a text shows.</summary>
public sealed class PictureSources(BlogDbContext db)
{
    /// <summary>What is known of these addresses; unknown ones are left out.</summary>
    public IReadOnlyDictionary<string, PictureSource> Find(IReadOnlyCollection<string> addresses)
    {
        _ = db;
        _ = addresses;
        return new Dictionary<string, PictureSource>();
    }
}
