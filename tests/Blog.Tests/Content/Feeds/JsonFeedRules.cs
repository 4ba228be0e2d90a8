using System.Text.Json;

namespace Blog.Tests.Content.Feeds;

/// <summary>The rules of JSON Feed 1.1.</summary>
internal static class JsonFeedRules
{
    private static readonly string[] FeedNames =
    [
        "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors",
        "language", "expired", "hubs", "items",
    ];

    private static readonly string[] ItemNames =
    [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
        "date_published", "date_modified", "authors", "tags", "language", "attachments",
    ];

    public static void Check(JsonElement feed, string address, FaultList faults)
    {
        CheckNames(feed, FeedNames, faults);
        faults.Must(Text(feed, "version") == "https://jsonfeed.org/version/1.1", "the version is another");
        faults.Must(FeedForm.IsThere(Text(feed, "title") ?? ""), "the feed has no title");
        faults.Must(Text(feed, "feed_url") == address, $"it says that it is at {Text(feed, "feed_url")}");
        faults.Must(FeedForm.IsPage(Text(feed, "home_page_url") ?? ""), "the feed has no page");
        CheckAddresses(feed, faults, "icon", "favicon", "next_url");
        faults.Must(FeedForm.IsLanguage(Text(feed, "language") ?? "en"), "the feed's language is none");
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            faults.Add("the feed has no items");
            return;
        }

        foreach (var item in items.EnumerateArray())
        {
            CheckItem(item, faults);
        }

        var ids = items.EnumerateArray().Select(i => Text(i, "id")).ToList();
        faults.Must(ids.Distinct().Count() == ids.Count, "two items have one id");
    }

    private static void CheckItem(JsonElement item, FaultList faults)
    {
        CheckNames(item, ItemNames, faults);
        faults.Must(FeedForm.IsThere(Text(item, "id") ?? ""), "an item has no id");
        faults.Must((Text(item, "content_html") ?? Text(item, "content_text")) is not null, "an item has no content");
        FeedForm.CheckHtml(Text(item, "content_html") ?? "", "content_html", faults);
        CheckAddresses(item, faults, "url", "external_url", "image", "banner_image");
        foreach (var name in new[] { "date_published", "date_modified" })
        {
            faults.Must(Text(item, name) is not { } date || FeedForm.IsRfc3339(date), $"{name} is {Text(item, name)}");
        }

        foreach (var name in new[] { "title", "summary" })
        {
            faults.Must(Text(item, name) is not { } text || FeedForm.IsThere(text), $"{name} is empty");
        }

        faults.Must(FeedForm.IsLanguage(Text(item, "language") ?? "en"), "an item's language is none");
        if (item.TryGetProperty("tags", out var tags))
        {
            faults.Must(
                tags.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String && FeedForm.IsThere(t.GetString()!)),
                "a tag is no text");
        }

        foreach (var author in item.TryGetProperty("authors", out var authors) ? authors.EnumerateArray().ToList() : [])
        {
            CheckNames(author, ["name", "url", "avatar"], faults);
            faults.Must(author.EnumerateObject().Any(), "an author has nothing");
            CheckAddresses(author, faults, "url", "avatar");
        }
    }

    private static void CheckNames(JsonElement element, string[] known, FaultList faults)
    {
        foreach (var property in element.EnumerateObject())
        {
            faults.Must(
                known.Contains(property.Name) || property.Name.StartsWith('_'), $"an unknown property {property.Name}");
            faults.Must(property.Value.ValueKind != JsonValueKind.Null, $"{property.Name} is null");
        }
    }

    private static void CheckAddresses(JsonElement element, FaultList faults, params string[] names)
    {
        foreach (var name in names)
        {
            faults.Must(Text(element, name) is not { } address || FeedForm.IsPage(address), $"{name} is {Text(element, name)}");
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
