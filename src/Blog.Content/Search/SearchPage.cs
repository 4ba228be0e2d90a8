using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Search;

/// <summary>What was asked for, as the form sends it.</summary>
/// <param name="Q">The words.</param>
/// <param name="Category">Slug; empty for all.</param>
/// <param name="Tag">Name or slug; empty for all.</param>
/// <param name="Year">In the site's time zone; 0 for all.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(SearchQuery Q, string Category, string Tag, int Year, int Page)
{
    public bool IsFiltered => Category.Length > 0 || Tag.Length > 0 || Year > 0;

    public bool IsEmpty => Q.Typed.Length == 0 && !IsFiltered;

    /// <summary>The page's title: what was asked for, and the number of the page after the first.</summary>
    public string Titled(IStringLocalizer<Texts> t)
    {
        var title = Q.Typed.Length > 0 ? $"{t["Search"].Value}: {Q.Typed}" : t["Search"].Value;
        return Page > 1 && !IsEmpty ? t["{0} – page {1}", title, Page] : title;
    }

    /// <summary>The address of another page of the same results.</summary>
    public string PathOf(int page)
    {
        var query = new QueryBuilder { { "q", Q.Typed } };
        (string, string)[] parts =
        [
            ("category", Category), ("tag", Tag), ("year", Year > 0 ? $"{Year}" : ""), ("page", page > 1 ? $"{page}" : ""),
        ];
        foreach (var (key, value) in parts)
        {
            if (value.Length > 0)
            {
                query.Add(key, value);
            }
        }

        return "/search" + query;
    }
}

/// <summary>One article that was found.</summary>
/// <param name="Card">The article.</param>
/// <param name="Title">With the found words marked.</param>
/// <param name="Snippet">The part of the text that was found, marked; else its summary.</param>
public sealed record SearchResult(ArticleCard Card, IHtmlContent Title, IHtmlContent Snippet);

/// <summary>One page of what was found.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Found">How many articles were found, at most <see cref="ISearchIndex.MaxHits"/> and some older ones.</param>
/// <param name="Results">Those of this page.</param>
public sealed record SearchResults(SearchRequest Asked, int Found, IReadOnlyList<SearchResult> Results)
{
    public const int PageSize = 10;

    public bool HasNext => Asked.Page * PageSize < Found;

    /// <summary>Whether there may be more than were looked at.</summary>
    public bool IsCapped => Found >= ISearchIndex.MaxHits;
}

/// <summary>The page of a search: its results, and what they can be narrowed down by.</summary>
public sealed record SearchPage(SearchResults Results, IReadOnlyList<ListedCategory> Categories, IReadOnlyList<int> Years);
