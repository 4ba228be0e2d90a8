using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Blog.Media.Library.Admin;

/// <summary>Says a number of bytes as people do.</summary>
internal static class FileSize
{
    /// <summary>
    /// In KB of 1,024 bytes, or from 1,024 KB on in MB with one decimal; numbers as the current culture writes them.
    /// </summary>
    public static string Of(long bytes, IStringLocalizer texts)
    {
        var kilobytes = Math.Max(1, (bytes + 512) / 1024);
        return kilobytes < 1024
            ? texts["{0} KB", kilobytes.ToString("N0", CultureInfo.CurrentCulture)]
            : texts["{0} MB", (bytes / 1048576.0).ToString("N1", CultureInfo.CurrentCulture)];
    }
}
