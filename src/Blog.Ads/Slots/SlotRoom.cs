using System.Globalization;
using Blog.Core.Outlets;

namespace Blog.Ads.Slots;

/// <summary>
/// How much room a place has for an ad in the owner's look, in CSS pixels: nobody types it, so a slot sells what it can show.
/// </summary>
/// <param name="Width">On wide screens.</param>
/// <param name="Height">Of a picture as wide as that, or of the line.</param>
/// <param name="PhoneWidth">On a phone.</param>
/// <param name="PhoneHeight">On a phone.</param>
/// <param name="Kinds">What the place can show.</param>
public sealed record SlotRoom(int Width, int Height, int PhoneWidth, int PhoneHeight, AdKinds Kinds)
{
    /// <summary>By how much the ratio of a picture's sides may differ from its slot's, as a share of it.</summary>
    public const double Tolerance = .03;

    /// <summary>Height of the one slim line at the top of a page.</summary>
    public const int Line = 38;

    // A banner of 4 : 1 in a column of text; of 6 : 5 beside it.
    private const double Banner = 4;
    private const double Box = 6 / 5.0;

    /// <summary>Whether pictures fit in.</summary>
    public bool HasPictures => (Kinds & (AdKinds.Picture | AdKinds.Card)) != 0;

    /// <summary>Both sides on wide screens, for people.</summary>
    public string Wide => Show(Width, Height);

    public string Phone => Show(PhoneWidth, PhoneHeight);

    /// <summary>Twice the size, for screens with two pixels for each.</summary>
    public string Sharp => Show(2 * Width, 2 * Height);

    public static SlotRoom Of(SlotPlace place, PageWidths page) => place switch
    {
        SlotPlace.PageTop => new(page.Page, Line, page.Phone, Line, KindsOf(place)),
        SlotPlace.Sidebar when page.Side is { } side => Picture(side, Math.Min(side, page.Phone), Box, KindsOf(place)),
        SlotPlace.InList => Picture(Math.Min(page.Text, page.Item), page.Phone, Banner, KindsOf(place)),
        _ => Picture(page.Text, page.Phone, Banner, KindsOf(place)),
    };

    /// <summary>The kinds that a place can show at all.</summary>
    public static AdKinds KindsOf(SlotPlace place) =>
        place == SlotPlace.PageTop ? AdKinds.Text | AdKinds.Line : AdKinds.All;

    public static string Show(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");

    /// <summary>Whether a picture fills it without being enlarged or looking cut.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public bool Holds(int width, int height) =>
        width >= Width && Math.Abs(((double)width * Height / ((double)height * Width)) - 1) <= Tolerance;

    /// <summary>
    /// The size at which a picture is shown: whole, never enlarged. One of another ratio was made for another look, or sold when
    /// sizes were typed.
    /// </summary>
    public (int Width, int Height) Frame(int width, int height)
    {
        var scale = Holds(width, height)
            ? (double)Width / width
            : Math.Min(1, Math.Min((double)Width / width, (double)Height / height));
        return (Pixels(width * scale), Pixels(height * scale));
    }

    private static SlotRoom Picture(int width, int phone, double ratio, AdKinds kinds) =>
        new(width, Pixels(width / ratio), Math.Min(width, phone), Pixels(Math.Min(width, phone) / ratio), kinds);

    private static int Pixels(double side) => Math.Max(1, (int)Math.Round(side, MidpointRounding.AwayFromZero));
}
