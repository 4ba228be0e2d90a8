using Microsoft.AspNetCore.Http;

namespace Blog.Core.PageCache;

/// <summary>
/// The request's query string, where the page cache composes a page without it; for choosing a redirect, which is not cached.
/// </summary>
public sealed record AskedQuery(QueryString Query)
{
    public static QueryString Of(HttpContext http) => http.Features.Get<AskedQuery>()?.Query ?? http.Request.QueryString;
}
