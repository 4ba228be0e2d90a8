namespace Blog.Web.Themes;

/// <summary>Serves the admin area's stylesheet under a URL with its content hash.</summary>
public static class StyleEndpoint
{
    public static string AdminPath(this StyleBundles styles) => $"/css/admin.{styles.Admin.Fingerprint}.css";

    public static void MapStyles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/css/admin.{fingerprint}.css", (HttpContext http, StyleBundles styles) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(styles.Admin.Css, "text/css; charset=utf-8");
        });
}
