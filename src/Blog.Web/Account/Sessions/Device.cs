namespace Blog.Web.Account.Sessions;

/// <summary>What a person recognizes a device by: the names of its browser and system, read from the user agent.</summary>
/// <param name="Browser">Empty when none is known.</param>
/// <param name="System">Empty when none is known.</param>
internal sealed record Device(string Browser, string System)
{
    // In this order: Edge, Opera and others call themselves Chrome too, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"), ("Vivaldi/", "Vivaldi"),
        ("SamsungBrowser/", "Samsung Internet"), ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    // Android calls itself Linux too, and an iPad that wants desktop pages calls itself a Macintosh.
    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Macintosh", "macOS"), ("Linux", "Linux"),
    ];

    public static Device Of(string userAgent) => new(NameIn(userAgent, Browsers), NameIn(userAgent, Systems));

    private static string NameIn(string userAgent, (string Mark, string Name)[] known) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "";
}
