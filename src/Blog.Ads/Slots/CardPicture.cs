namespace Blog.Ads.Slots;

/// <summary>The size from which a card's picture is sharp in every place: it is shown at 4 : 3.</summary>
public static class CardPicture
{
    public const int Width = 600;
    public const int Height = 450;
}
