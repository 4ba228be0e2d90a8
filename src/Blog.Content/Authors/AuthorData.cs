using System.Text.Json.Nodes;
using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Media.Library;

namespace Blog.Content.Authors;

/// <summary>What an author is to search engines.</summary>
public static class AuthorData
{
    /// <summary>The author of a text, by name and page.</summary>
    public static JsonObject Of(string name, string slug, SiteSettings site) =>
        LinkedData.Node("Person", ("name", name), ("url", site.Address("/" + Author.PathOf(slug))));

    /// <summary>The author's own page (Google, "Profile page structured data").</summary>
    public static JsonObject Of(Author author, SiteSettings site)
    {
        var person = LinkedData.Node("Person",
            ("name", author.Name), ("url", site.Address("/" + Author.PathOf(author.Slug))), ("description", author.Bio),
            ("image", author.Picture is { } picture ? site.Address(HeroPicture.Of(picture).Src) : null),
            ("sameAs", author.Website));
        return LinkedData.Node("ProfilePage", ("mainEntity", person));
    }
}
