namespace Blog.Web.Shared.Styles;

/// <summary>Serves the stylesheets that are linked, under addresses that name their content.</summary>
public static class StyleEndpoint
{
    private const string Admin = "admin";

    public static string AdminPath(this StyleBundles styles) => PathOf(Admin, styles.Admin);

    /// <summary>The address of a page's own stylesheet.</summary>
    public static string PagePath(this StyleBundles styles, string name) => PathOf(name, styles.Pages[name]);

    public static void MapStyles(this IEndpointRouteBuilder routes) => routes.MapGet("/css/{name}.{fingerprint}.css", (HttpContext http, string name, StyleBundles styles) =>
    {
        if ((name == Admin ? styles.Admin : styles.Pages.GetValueOrDefault(name)) is not { } bundle)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(bundle.Css, "text/css; charset=utf-8");
    });

    private static string PathOf(string name, StyleBundle bundle) => $"/css/{name}.{bundle.Fingerprint}.css";
}
