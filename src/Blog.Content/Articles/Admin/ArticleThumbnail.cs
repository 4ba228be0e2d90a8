using Blog.Content.Media;

namespace Blog.Content.Articles.Admin;

/// <summary>The smallest form of a picture, to recognise it by.</summary>
public static class ArticleThumbnail
{
    public static string Of(Picture picture) => picture.Widths.Split(',')[0] is { Length: > 0 } width
        ? $"/media/{picture.Hash}-{width}.webp"
        : $"/media/{picture.Hash}.{picture.Extension}";
}
