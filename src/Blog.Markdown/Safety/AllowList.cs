using Blog.Markdown.Highlighting;
using Blog.Markdown.Output;
using Blog.Markdown.Reading;
using Blog.Markdown.Syntax;
using Ganss.Xss;

namespace Blog.Markdown.Safety;

/// <summary>
/// The sanitizer's allow-list of HTML: what the renderer writes, and harmless tags that authors write by hand.
/// </summary>
internal static class AllowList
{
    private const string Tags =
        "a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt "
        + "em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section "
        + "small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr";

    private const string Attributes =
        "alt aria-label abbr checked class colspan data-language datetime dir disabled height href id lang open reversed role "
        + "rowspan scope src start tabindex title type value width";

    private const string Classes =
        "align-center align-left align-right callout callout-title code contains-task-list footnote-back footnote-ref footnotes "
        + "gallery heading-anchor " + OutsideCard.CssClass + " picture table-scroll task-list-item";

    private static readonly HtmlSanitizerOptions Options = new()
    {
        AllowedTags = Words(Tags),
        AllowedAttributes = Words(Attributes),
        AllowedClasses = AllClasses(),
        AllowedSchemes = Words("http https mailto tel"),
        UriAttributes = Words("href src"),
        AllowedCssProperties = new HashSet<string>(),
    };

    /// <summary>An HTML sanitizer for one text, bound to the text's time limit.</summary>
    public static HtmlSanitizer Sanitizer(RenderLimit limit)
    {
        // An unknown tag loses its mark-up, not its words; what is dangerous inside is dropped whole before (SafeHtml).
        var sanitizer = new HtmlSanitizer(Options) { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, _) => limit.Check();
        sanitizer.RemovingAttribute += (_, _) => limit.Check();
        sanitizer.PostProcessNode += (_, _) => limit.Check();
        sanitizer.RemovingComment += (_, comment) =>
        {
            limit.Check();
            comment.Cancel = HtmlText.IsBreak(comment.Comment);
        };
        return sanitizer;
    }

    private static HashSet<string> AllClasses()
    {
        var classes = Words(Classes);
        classes.UnionWith(Callout.Kinds.Select(kind => "callout-" + kind));
        classes.UnionWith(Language.All.Select(language => "language-" + language.Id));
        classes.UnionWith(TokenClass.All);
        return classes;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
