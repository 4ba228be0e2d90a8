namespace Blog.Web.Themes;

/// <summary>Serves the admin area's stylesheet under a URL with its content hash.</summary>
public static class StyleEndpoint
{
    public static string AdminPath(this StyleBundles styles) => $"/css/admin.{styles.Admin.Fingerprint}.css";

    public static void MapStyles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/css/admin.{fingerprint}.css", (string fingerprint, HttpContext http, StyleBundles styles) =>
        {
            // Another name is of another version: a page of it gets these styles, but no cache keeps them under that name.
            http.Response.Headers.CacheControl = fingerprint == styles.Admin.Fingerprint
                ? "public, max-age=31536000, immutable"
                : "no-cache";
            return Results.Text(styles.Admin.Css, "text/css; charset=utf-8");
        });
}
