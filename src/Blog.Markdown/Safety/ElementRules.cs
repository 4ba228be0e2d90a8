using AngleSharp.Dom;

namespace Blog.Markdown.Safety;

/// <summary>Rules that the allow-list cannot say: which attribute is fine on which element, and with which value.</summary>
internal static class ElementRules
{
    public static void Apply(IElement element)
    {
        switch (element.LocalName)
        {
            case "a": MarkLink(element); break;
            case "img" when !element.HasAttribute("src"): ShowAltText(element); return;
            case "input": KeepOnlyTaskBox(element); break;
        }
        if (element.GetAttribute("tabindex") is { } index && index != "0") element.RemoveAttribute("tabindex");
        KeepNumber(element, "width");
        KeepNumber(element, "height");
        if (element.GetAttribute("class") is { Length: 0 }) element.RemoveAttribute("class");
    }

    private static void MarkLink(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        if (address.Contains("//", StringComparison.Ordinal) && IsElsewhere(address)) link.SetAttribute("rel", "noopener");
    }

    private static bool IsElsewhere(string address) =>
        address.StartsWith("//", StringComparison.Ordinal)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static void KeepOnlyTaskBox(IElement input)
    {
        if (input.GetAttribute("type") == "checkbox" && input.HasAttribute("disabled")) return;
        input.Remove();
    }

    // The picture's address was refused, so its alternative text is shown in its place.
    private static void ShowAltText(IElement picture) =>
        picture.Replace(picture.Owner!.CreateTextNode(picture.GetAttribute("alt") ?? ""));

    private static void KeepNumber(IElement element, string attribute)
    {
        if (element.GetAttribute(attribute) is { } value && !(value.Length is > 0 and < 5 && value.All(char.IsAsciiDigit)))
            element.RemoveAttribute(attribute);
    }
}
