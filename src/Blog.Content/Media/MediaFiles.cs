using Blog.Content.Sharing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Blog.Content.Media;

/// <summary>Shows the file server nothing of the media folder but well-formed picture addresses.</summary>
internal sealed class MediaFiles(MediaFolder folder, SharePictures shared, SiteIcons icons) : IFileProvider
{
    // A content-hashed address never changes what it shows.
    private const string ForEver = "public, max-age=31536000, immutable";

    public IFileInfo GetFileInfo(string subpath) =>
        (PictureAddress.Parse(subpath) is { } address ? folder.Find(address) : shared.FileAt(subpath) ?? icons.FileAt(subpath)) is { } file
            ? new PhysicalFileInfo(file)
            : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <summary>How these files are served: five types, kept by browsers for a year.</summary>
    public static StaticFileOptions Options(MediaFolder folder, SharePictures shared, SiteIcons icons) => new()
    {
        FileProvider = new MediaFiles(folder, shared, icons),
        ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>
        {
            [".jpg"] = "image/jpeg",
            [".png"] = "image/png",
            [".webp"] = "image/webp",
            [".gif"] = "image/gif",
            [".ico"] = "image/x-icon",
        }),
        OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = ForEver,
    };
}
