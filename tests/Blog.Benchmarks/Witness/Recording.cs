using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>A folder of text files, one for each address, whose first line says which.</summary>
public sealed partial class Recording(string folder)
{
    private const int NameLength = 90;

    public int Count { get; private set; }

    /// <param name="part">Who asked, such as <c>en/reader</c>.</param>
    /// <param name="text">Its first line is the address.</param>
    public void Write(string part, string text)
    {
        var address = text.Split('\n')[0];
        var path = Path.Combine(folder, part, NameOf(address));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        Count++;
    }

    /// <summary>All texts by part and address.</summary>
    public static SortedDictionary<string, string> Read(string folder)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            all[$"{Path.GetRelativePath(folder, Path.GetDirectoryName(file)!)} {text.Split('\n')[0]}"] = text;
        }

        return all;
    }

    // Readable, and unique by the hash at its end.
    private static string NameOf(string address)
    {
        var name = Other().Replace(address, "_");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..8];
        return $"{(name.Length > NameLength ? name[..NameLength] : name)}-{hash}.txt";
    }

    [GeneratedRegex("[^A-Za-z0-9.-]+")]
    private static partial Regex Other();
}
