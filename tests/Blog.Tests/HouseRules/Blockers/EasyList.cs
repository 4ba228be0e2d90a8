using System.IO.Compression;

namespace Blog.Tests.HouseRules.Blockers;

/// <summary>The rules that ad blockers apply to every site, from the copy beside this file.</summary>
internal static class EasyList
{
    private const string Copy = "tests/Blog.Tests/HouseRules/Blockers/easylist-general.txt.gz";

    private static readonly List<string> Lines = Read();

    /// <summary>Selectors of what is hidden.</summary>
    public static IReadOnlyList<string> Hiding { get; } =
        [.. Lines.Where(line => line.StartsWith("##", StringComparison.Ordinal)).Select(line => line[2..])];

    /// <summary>Addresses that are not asked for when the site itself is what asks.</summary>
    public static IReadOnlyList<BlockingRule> Blocking { get; } =
        [.. Lines.Where(line => !line.Contains("##", StringComparison.Ordinal)).Select(BlockingRule.Read).OfType<BlockingRule>()];

    private static List<string> Read()
    {
        using var file = new StreamReader(new GZipStream(
            File.OpenRead(Path.Combine(Sources.Root, Copy)), CompressionMode.Decompress));
        return [.. file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '!')];
    }
}
