using System.Globalization;

namespace Blog.Web.PageCache;

/// <summary>ConditionalRequest requests (If-None-Match, If-Modified-Since): which copies a client has (RFC 9110, 13.1).</summary>
internal static class ConditionalRequest
{
    private const int MaxTags = 20;

    /// <summary>The ETag to answer 304 with; null when the client has no fresh copy and must get the page.</summary>
    public static string? Confirm(HttpRequest request, CachedPage page)
    {
        if (page.ETag is null)
        {
            return null;
        }

        if (request.Headers.IfNoneMatch is { Count: > 0 } tags)
        {
            return tags.ToString().Trim() == "*" ? page.ETag : First(tags.ToString(), page.IsNamedBy);
        }

        // The very time that was sent with the page, as nginx compares it: after a restart or a backup, that of another version
        // may be a later one.
        return page.LastModified is { } modified && request.GetTypedHeaders().IfModifiedSince == modified ? page.ETag : null;
    }

    /// <summary>The variant of one of the client's copies that still is in play.</summary>
    public static int? NamedVariant(HttpRequest request, Func<int, bool> isInPlay)
    {
        var named = 0;
        return request.Headers.IfNoneMatch is { Count: > 0 } tags
            && First(tags.ToString(), tag => TryReadVariant(tag, out named) && isInPlay(named)) is not null
            ? named
            : null;
    }

    // Weak or strong: If-None-Match compares weakly.
    private static string? First(string header, Func<string, bool> isGood)
    {
        foreach (var member in header.Split(',', MaxTags + 1).Take(MaxTags))
        {
            var tag = member.Trim();
            tag = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
            if (tag is ['"', .., '"'] && isGood(tag))
            {
                return tag;
            }
        }

        return null;
    }

    private static bool TryReadVariant(string tag, out int variant)
    {
        variant = 0;
        return tag.Split('-') is [_, var number, _]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out variant);
    }
}
