using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Media.Storage;

/// <summary>Puts the file server of pictures into the middleware pipeline.</summary>
public static class MediaServing
{
    /// <summary>Serves pictures under <c>/media</c>; stands before routing, as pictures need none of what comes after.</summary>
    public static IApplicationBuilder UseMedia(this IApplicationBuilder app) => app.UseStaticFiles(MediaFiles.Options(
        app.ApplicationServices.GetRequiredService<MediaFolder>(), app.ApplicationServices.GetServices<MediaFileSource>()));
}
