using Blog.Transfer.FrontMatter;

namespace Blog.Transfer.Fields;

/// <summary>Reads the hero picture and its text, whether the field is a path, a list or a table.</summary>
internal static class PictureField
{
    private static readonly string[] SourceKeys = ["src", "image", "url", "path", "file", "source", "feature", "teaser"];
    private static readonly string[] AltKeys = ["alt", "caption", "title"];

    public static (string? Source, string? Alt) Of(FrontMatterFields fields)
    {
        var value = fields.Find(
            "image", "cover", "hero_image", "hero", "featured_image", "feature_image", "cover_image", "thumbnail", "banner",
            "images", "picture");
        var alt = fields.Text("image_alt", "hero_image_alt", "cover_alt", "featured_image_alt", "cover_image_alt",
            "thumbnail_alt", "picture_alt", "alt");
        return Of(value, alt);
    }

    private static (string?, string?) Of(FrontMatterValue? value, string? alt) => value switch
    {
        ListValue { Items: [var first, ..] } => Of(first, alt),
        MapValue map => (First(map, SourceKeys), alt ?? First(map, AltKeys)),
        _ => (FrontMatterFields.TextOf(value), alt),
    };

    private static string? First(MapValue map, string[] keys) =>
        keys.Select(key => FrontMatterFields.TextOf(map[key])).FirstOrDefault(text => text is not null);
}
