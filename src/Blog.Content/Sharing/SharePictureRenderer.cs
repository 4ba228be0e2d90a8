using Blog.Content.Writing;
using Blog.Media.Variants;
using NetVips;

namespace Blog.Content.Sharing;

/// <summary>Draws share pictures (Open Graph images) with the system's fonts, for titles in any script.</summary>
public sealed class SharePictureRenderer
{
    private const int Margin = 80;
    private const int TextWidth = ShareCard.Width - (2 * Margin);
    private const int TitleHeight = 330;
    private const string Serif = "Noto Serif, DejaVu Serif, serif";
    private const string Sans = "Noto Sans, DejaVu Sans, sans";

    // Pixels, as many dots to the inch as points: the longest title that may be stored fits into the last one.
    private static readonly int[] Sizes = [80, 70, 60, 52, 44, 38, 32, 27];

    private readonly Lazy<bool> able = new(FindsFonts);

    /// <summary>Whether the system has a font; without one no picture is drawn, rather than an empty one.</summary>
    public bool IsAble => able.Value;

    /// <summary>The card as a PNG.</summary>
    public static byte[] Draw(ShareCard card)
    {
        PictureEngine.EnsureReady();
        using var paper = Image.Black(ShareCard.Width, ShareCard.Height)
            .NewFromImage(ShareColours.Rgb(card.Colours.Paper))
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var framed = paper.Mutate(m =>
        {
            m.DrawRect(ShareColours.Rgb(card.Colours.Accent), 0, 0, ShareCard.Width, 24, fill: true);
            m.DrawRect(ShareColours.Rgb(card.Colours.Mark), 0, ShareCard.Height - 12, ShareCard.Width, 12, fill: true);
        });
        using var title = Title(card.Title, card.Colours.Ink);
        using var titled = Lay(framed, title, 100, card.Title);
        using var signed = Signed(titled, card.Author, $"{Sans} 30", card.Colours.Soft, 462, card.Title);
        using var whole = Signed(signed, card.Site, $"{Sans} bold 34", card.Colours.Accent, 534, card.Title);
        using var flat = whole.Flatten();
        return flat.Cast(Enums.BandFormat.Uchar)
            .PngsaveBuffer(compression: 9, palette: true, q: 90, keep: Enums.ForeignKeep.None);
    }

    // Smaller and smaller until it fits.
    private static Image Title(string title, string ink)
    {
        foreach (var size in Sizes)
        {
            var drawn = Text(title, $"{Serif} bold {size}", ink);
            if ((drawn.Height <= TitleHeight && drawn.Width <= TextWidth) || size == Sizes[^1])
            {
                return drawn;
            }

            drawn.Dispose();
        }

        throw new InvalidOperationException("There is always a last size.");
    }

    // Lists have no author, and some sites no tagline.
    private static Image Signed(Image below, string text, string font, string colour, int top, string title)
    {
        if (text.Length == 0)
        {
            return below.Copy();
        }

        using var line = Line(text, font, colour);
        return Lay(below, line, top, title);
    }

    // A name is one line; what is longer is cut by the picture's own edge.
    private static Image Line(string text, string font, string colour)
    {
        using var drawn = Text(text, font, colour);
        return drawn.Crop(0, 0, Math.Min(drawn.Width, TextWidth), Math.Min(drawn.Height, 64));
    }

    private static Image Text(string text, string font, string colour) => Image.Text(
        $"<span foreground=\"{colour}\">{Escape(text)}</span>", font: font, width: TextWidth, dpi: 72, rgba: true,
        wrap: Enums.TextWrap.WordChar);

    // All lines are aligned to the side on which the title begins: right for right-to-left scripts.
    private static Image Lay(Image below, Image text, int top, string title) => below.Composite2(text, Enums.BlendMode.Over,
        x: TextSide.IsRightToLeft(title) ? ShareCard.Width - Margin - text.Width : Margin, y: top);

    private static string Escape(string text) =>
        string.Join(' ', XmlText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            is { Length: > 0 } escaped ? escaped : "·";

    private static bool FindsFonts()
    {
        try
        {
            PictureEngine.EnsureReady();
            using var sample = Image.Text("Ag", font: $"{Sans} 40", dpi: 72);
            return sample.Width > 10 && sample.Max() > 0;
        }
        catch (VipsException)
        {
            return false;
        }
    }
}
