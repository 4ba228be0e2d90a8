namespace Blog.Web.Operation;

/// <summary>Turns what the server cannot read (too large, malformed) into its 4xx page instead of an error of ours.</summary>
public sealed class RefusedRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
        }
    }
}
