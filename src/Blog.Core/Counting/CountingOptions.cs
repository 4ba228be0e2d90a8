using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Blog.Core.Counting;

/// <summary>How serves are counted.</summary>
/// <param name="Flush">Time between two flushes: what a killed program loses at most.</param>
/// <param name="SketchBytes">Memory for the HyperLogLog sketches that count different readers, over all pages of a day.</param>
public sealed record CountingOptions(TimeSpan Flush, long SketchBytes)
{
    public const string FlushKey = "Counting:FlushSeconds";
    public const string MemoryKey = "Counting:SketchMegabytes";

    /// <summary>The most seconds between two flushes; the least is 1.</summary>
    public const int MaxSeconds = 3_600;

    /// <summary>The most megabytes for sketches; the least is 1.</summary>
    public const int MaxMegabytes = 1_024;

    private const int DefaultSeconds = 5;
    private const int DefaultMegabytes = 8;

    /// <summary>From the configuration; what is missing or no sensible number there is the default.</summary>
    public static CountingOptions From(IConfiguration configuration) => new(
        TimeSpan.FromSeconds(Read(configuration[FlushKey], DefaultSeconds, MaxSeconds)),
        Read(configuration[MemoryKey], DefaultMegabytes, MaxMegabytes) * 1_048_576L);

    private static int Read(string? text, int otherwise, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : otherwise;
}
