using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blog.Content.Writing;
using Blog.Core.Texts;

namespace Blog.Content.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters of every script stay letters; no page shows this text as HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream to, Feed feed) => JsonSerializer.Serialize(to, new
    {
        Version = "https://jsonfeed.org/version/1.1",
        feed.Title,
        HomePageUrl = feed.Home,
        FeedUrl = feed.AddressIn(FeedFormat.Json),
        Description = feed.Description.OrNull(),
        Icon = feed.Logo,
        feed.Language,
        Items = feed.Entries.Select(Item),
    }, Options);

    private static object Item(FeedEntry entry) => new
    {
        entry.Id,
        Url = entry.Address,
        entry.Title,
        ContentHtml = entry.Html,
        Summary = entry.Summary.OrNull(),
        Image = entry.Picture?.Address,
        DatePublished = entry.PublishedAt.Stamp(),
        DateModified = entry.UpdatedAt.Stamp(),
        Authors = new[] { new { Name = entry.AuthorName, Url = entry.AuthorAddress } },
        Tags = entry.Categories,
        entry.Language,
    };
}
