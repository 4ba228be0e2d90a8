using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Blog.Media.Storage;

/// <summary>
/// The file provider of the static files middleware: it serves only well-formed picture addresses of the media folder.
/// </summary>
internal sealed class MediaFiles(MediaFolder folder, IEnumerable<MediaFileSource> others) : IFileProvider
{
    // The address has a content hash, so what it shows never changes.
    private const string ForEver = "public, max-age=31536000, immutable";

    public IFileInfo GetFileInfo(string subpath) =>
        (PictureAddress.Parse(subpath) is { } address ? folder.Find(address) : FindElsewhere(subpath)) is { } file
            ? new PhysicalFileInfo(file)
            : new NotFoundFileInfo(subpath);

    private FileInfo? FindElsewhere(string subpath) =>
        others.Select(source => source.Find(subpath)).FirstOrDefault(file => file is not null);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <summary>How these files are served: five types, kept by browsers for a year.</summary>
    public static StaticFileOptions Options(MediaFolder folder, IEnumerable<MediaFileSource> others) => new()
    {
        FileProvider = new MediaFiles(folder, others),
        ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>
        {
            [".jpg"] = "image/jpeg",
            [".png"] = "image/png",
            [".webp"] = "image/webp",
            [".gif"] = "image/gif",
            [".ico"] = "image/x-icon",
        }),
        OnPrepareResponse = response =>
        {
            response.Context.Response.Headers.CacheControl = ForEver;
            response.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        },
    };
}
