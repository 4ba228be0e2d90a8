using Blog.Core.Settings;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Blog.Content.Writing;

/// <summary>The language and direction of a text, for the <c>lang</c> and <c>dir</c> of its title among other words.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Direction">"ltr" or "rtl".</param>
public readonly record struct Tongue(string Language, string Direction)
{
    /// <summary>That of a text.</summary>
    /// <param name="language">BCP 47; empty for the site's.</param>
    /// <param name="direction">As its author chose it.</param>
    public static Tongue Of(string language, TextDirection direction, SiteSettings site)
    {
        var spoken = language.Length > 0 ? language : site.Language;
        return new(spoken, direction.Of(spoken) ?? "ltr");
    }

    /// <summary>The <c>lang</c> of its words in a text of another one; null where that is the same.</summary>
    public string? LangIn(Tongue around) =>
        string.Equals(Language, around.Language, StringComparison.OrdinalIgnoreCase) ? null : Language;

    /// <summary>The <c>dir</c> of its words in a text of another one; null where that is the same.</summary>
    public string? DirIn(Tongue around) => Direction == around.Direction ? null : Direction;

    /// <summary>Words within a line of a text of another language, for themselves.</summary>
    public IHtmlContent Isolate(string words, Tongue around)
    {
        var (lang, dir) = (LangIn(around), DirIn(around));
        if (lang is null && dir is null)
        {
            return new HtmlContentBuilder().Append(words);
        }

        var isolated = new TagBuilder("bdi");
        isolated.Attributes["lang"] = lang ?? Language;
        isolated.Attributes["dir"] = dir ?? Direction;
        isolated.InnerHtml.Append(words);
        return isolated;
    }
}
