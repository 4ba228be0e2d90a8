using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Picture files as an author has them on disk, drawn when they are needed.</summary>
public static class Picture
{
    /// <param name="name">The file's name.</param>
    /// <param name="green">Its one colour's share of green, 0 to 255; the blog keeps equal pictures once.</param>
    public static FilePayload Png(string name, int green)
    {
        using var black = NetVips.Image.Black(640, 400, 3);
        using var plain = (black + new double[] { 20, green, 100 }).Cast(NetVips.Enums.BandFormat.Uchar);
        return new() { Name = name, MimeType = "image/png", Buffer = plain.PngsaveBuffer() };
    }
}
