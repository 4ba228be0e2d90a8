using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Picture files as an author has them on disk, drawn when they are needed.</summary>
public static class Picture
{
    public static FilePayload Png(string name, int width = 640, int height = 400)
    {
        using var black = NetVips.Image.Black(width, height, 3);
        using var green = (black + new double[] { 20, 120, 100 }).Cast(NetVips.Enums.BandFormat.Uchar);
        return new() { Name = name, MimeType = "image/png", Buffer = green.PngsaveBuffer() };
    }
}
