using Microsoft.AspNetCore.Http;

namespace Blog.Core.PageCache;

/// <summary>The query as it was asked, where a kept page is composed without it; for redirects, which are not kept.</summary>
public sealed record AskedQuery(QueryString Query)
{
    public static QueryString Of(HttpContext http) => http.Features.Get<AskedQuery>()?.Query ?? http.Request.QueryString;
}
