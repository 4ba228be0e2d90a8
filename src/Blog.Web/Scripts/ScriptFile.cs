using Blog.Web.Embedded;
using Microsoft.Extensions.FileProviders;

namespace Blog.Web.Scripts;

/// <summary>One script of the program, as the middleware of static files asks for it.</summary>
public sealed class ScriptFile(EmbeddedFile file) : IFileInfo
{
    private readonly Lazy<long> length = new(() => LengthOf(file));

    public bool IsAdmin => file.IsAdmin;

    /// <summary>Root-relative.</summary>
    public string Address => IsAdmin ? $"/admin/{Name}" : $"/{Name}";

    public string Name => Path.GetFileName(file.Path);

    public bool Exists => true;

    public bool IsDirectory => false;

    public long Length => length.Value;

    /// <summary>The build's time; the ETag is made of it.</summary>
    public DateTimeOffset LastModified { get; } = File.GetLastWriteTimeUtc(file.Assembly.Location);

    /// <summary>None: it is read from its assembly.</summary>
    public string? PhysicalPath => null;

    public Stream CreateReadStream() => file.Open();

    private static long LengthOf(EmbeddedFile file)
    {
        using var stream = file.Open();
        return stream.Length;
    }
}
