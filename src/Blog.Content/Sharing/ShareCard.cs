using System.Security.Cryptography;
using System.Text;

namespace Blog.Content.Sharing;

/// <summary>The content of a share picture (Open Graph image).</summary>
/// <param name="Subject">Whose it is.</param>
/// <param name="Title">The article's, or the list's name.</param>
/// <param name="Author">Of an article; empty for a list.</param>
/// <param name="Site">The site's name.</param>
/// <param name="Colours">In which it is drawn.</param>
public sealed record ShareCard(ShareSubject Subject, string Title, string Author, string Site, ShareColours Colours)
{
    /// <summary>Pixels; what Facebook, X and LinkedIn show in full.</summary>
    public const int Width = 1200;

    /// <summary>Pixels.</summary>
    public const int Height = 630;

    // Goes up when the drawing changes, so that all pictures are drawn anew.
    private const int Drawing = 2;

    /// <summary>What the picture shows, in words.</summary>
    public string Alt => string.Join(" · ", new[] { Title, Author, Site }.Where(line => line.Length > 0));

    /// <summary>Names the content: 20 hexadecimal characters of a SHA-256 of what is shown.</summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Drawing}\n{Title}\n{Author}\n{Site}\n{Colours}")))[..20];
}
