using System.Collections;
using Blog.Web.Embedded;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Scripts;

/// <summary>
/// The program's own scripts, embedded beside their views. What lies below an <c>Admin/</c> is served as <c>/admin/name.js</c>
/// and any other as <c>/name.js</c>, so that modules of the two areas import each other by name wherever they lie.
/// </summary>
public sealed class ScriptFiles : IFileProvider
{
    private readonly Dictionary<string, ScriptFile> byAddress;

    public ScriptFiles(EmbeddedFiles files)
    {
        All = [.. files.Of("js").Select(f => new ScriptFile(f))];
        byAddress = All.ToDictionary(f => f.Address, StringComparer.Ordinal);
    }

    /// <summary>All of them; no two may have the same address.</summary>
    public IReadOnlyList<ScriptFile> All { get; }

    public IFileInfo GetFileInfo(string subpath) =>
        byAddress.TryGetValue(subpath, out var file) ? file : new NotFoundFileInfo(subpath);

    /// <summary>What lies at the root, whose names no article may take.</summary>
    public IDirectoryContents GetDirectoryContents(string subpath) =>
        subpath is "" or "/" ? new Root(All.Where(f => !f.IsAdmin)) : NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Root(IEnumerable<IFileInfo> files) : IDirectoryContents
    {
        public bool Exists => true;

        public IEnumerator<IFileInfo> GetEnumerator() => files.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
