using Blog.Media.Library;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media;

/// <summary>Gives each test a running blog to put pictures into.</summary>
/// <param name="shared">The blog of all tests of the class; without it, each has its own.</param>
public abstract class MediaAppTest(SharedBlog? shared = null) : IDisposable
{
    private readonly bool isShared = shared is not null;

    internal BlogApp Blog { get; } = shared ?? new BlogApp();

    protected string MediaRoot => Path.Combine(Blog.Folder, "media");

    public void Dispose()
    {
        if (!isShared)
        {
            Blog.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    protected Task<Picture> Add(byte[] upload, string fileName = "picture.jpg", string alt = "") => Scoped(services =>
        services.GetRequiredService<PictureDesk>().AddAsync(new MemoryStream(upload), fileName, alt));

    protected async Task<T> Scoped<T>(Func<IServiceProvider, Task<T>> work)
    {
        _ = Blog.Server;
        await using var scope = Blog.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    protected string[] FilesOf(Picture picture) => Directory.Exists(MediaRoot)
        ? [.. Directory.EnumerateFiles(MediaRoot, $"{picture.Hash}*", SearchOption.AllDirectories)]
        : [];

    protected string[] TemporaryFiles() => Directory.Exists(Path.Combine(MediaRoot, "tmp"))
        ? Directory.GetFiles(Path.Combine(MediaRoot, "tmp"))
        : [];
}
