using System.Globalization;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles;

/// <summary>
/// A page's place in its list: its own address, and the pager's links to the newer and the older page, as query strings; null
/// where there is no such page, empty for the list's own address.
/// </summary>
public record PagerLinks(string? NewerQuery, string? OlderQuery)
{
    /// <summary>The query of this page's one address; empty for the first page.</summary>
    public string OwnQuery { get; init; } = "";

    /// <summary>From 1; null in the depths of a long list, where counting would cost too much.</summary>
    public int? Number { get; init; } = 1;

    /// <summary>All that it lists was published before that time (UTC), or at it.</summary>
    public DateTime Before { get; init; }

    /// <summary>Whether it was asked for by another cursor than the one that its address has.</summary>
    public bool IsElsewhere { get; init; }

    public bool IsFirst => OwnQuery.Length == 0;

    /// <summary>The page's one address, where it was asked for by another one; null where it was not.</summary>
    public string? AddressFor(HttpRequest request) => IsElsewhere ? request.Path.ToUriComponent() + OwnQuery : null;

    /// <summary>
    /// A list's title, with the number of the page after the first; far down, with the day from which it goes back.
    /// </summary>
    public string Titled(string title, IStringLocalizer<Texts> t) =>
        IsFirst ? title
            : Number is { } number ? t["{0} – page {1}", title, number]
            : t["{0} – {1} and earlier", title, Before.ToString("d", CultureInfo.CurrentCulture)];

    /// <summary>A list's description, with the same before it.</summary>
    public string Described(string description, IStringLocalizer<Texts> t) =>
        IsFirst ? description
            : Number is { } number ? t["Page {0}: {1}", number, description]
            : t["{0} and earlier: {1}", Before.ToString("d", CultureInfo.CurrentCulture), description];
}
