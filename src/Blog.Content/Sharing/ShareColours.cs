namespace Blog.Content.Sharing;

/// <summary>The colours of a share picture, which are those of the blog's light theme, each as <c>#rrggbb</c>.</summary>
/// <param name="Paper">The ground.</param>
/// <param name="Ink">The title.</param>
/// <param name="Soft">The author.</param>
/// <param name="Accent">The site's name and the bar above.</param>
/// <param name="Mark">The line below.</param>
public sealed record ShareColours(string Paper, string Ink, string Soft, string Accent, string Mark)
{
    /// <summary>Red, green and blue, 0 to 255, of one of them.</summary>
    /// <exception cref="FormatException">It is no <c>#rrggbb</c>.</exception>
    public static double[] Rgb(string colour) => [.. Convert.FromHexString(colour.AsSpan(1)).Select(b => (double)b)];
}

/// <summary>Provides the current colours; the host, which has the theme, registers it.</summary>
public sealed record ShareLook(Func<ShareColours> Colours);
