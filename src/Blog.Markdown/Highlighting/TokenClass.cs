namespace Blog.Markdown.Highlighting;

/// <summary>Maps the many scopes of TextMate grammars to the few classes that a theme has colours for.</summary>
internal static class TokenClass
{
    public const string Keyword = "tok-keyword";

    // First match wins, tried on each scope from the innermost to the outermost.
    private static readonly (string Scope, string? Class)[] Map =
    [
        // Code inside a string is code again, and plain unless an inner scope says more.
        ("meta.interpolation", null), ("meta.embedded", null), ("meta.template.expression", null),
        ("punctuation.definition.inserted", "tok-inserted"), ("punctuation.definition.deleted", "tok-deleted"),
        ("punctuation.definition.comment", "tok-comment"), ("comment", "tok-comment"),
        ("markup.inserted", "tok-inserted"), ("markup.deleted", "tok-deleted"), ("meta.diff", "tok-comment"),
        ("punctuation.definition.string", "tok-string"), ("string", "tok-string"), ("constant.character", "tok-string"),
        ("constant.numeric", "tok-number"), ("keyword.other.unit", "tok-number"), ("constant.other.color", "tok-number"),
        ("constant.language", Keyword), ("variable.language", Keyword),
        ("support.type.property-name", "tok-attr"), ("entity.other.attribute", "tok-attr"), ("support.type.vendored", "tok-attr"),
        ("entity.name.tag", "tok-tag"), ("punctuation.definition.tag", "tok-punct"),
        ("entity.name.function", "tok-function"), ("support.function", "tok-function"),
        ("entity.name.type.namespace", null), ("entity.name.namespace", null),
        ("entity.name.type", "tok-type"), ("entity.name.class", "tok-type"), ("entity.other.inherited-class", "tok-type"),
        ("support.type", "tok-type"), ("support.class", "tok-type"),
        ("storage.type.cs", "tok-type"), ("storage.type.java", "tok-type"),
        ("keyword.type", Keyword), ("keyword.operator.new", Keyword), ("keyword.operator.expression", Keyword),
        ("keyword.operator.logical.python", Keyword), ("keyword.operator.word", Keyword),
        ("keyword.operator", "tok-punct"), ("keyword", Keyword), ("storage", Keyword), ("entity.name.section", Keyword),
        ("markup.heading", Keyword), ("punctuation", "tok-punct"),
    ];

    public static IEnumerable<string> All => Map.Select(entry => entry.Class).OfType<string>().Distinct();

    /// <summary>The class for a token; null when it is shown as plain text.</summary>
    public static string? Of(List<string> scopes)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
            foreach (var (scope, cssClass) in Map)
                if (Matches(scopes[i], scope)) return cssClass;
        return null;
    }

    private static bool Matches(string scope, string prefix) =>
        scope.StartsWith(prefix, StringComparison.Ordinal)
        && (scope.Length == prefix.Length || scope[prefix.Length] is '.' or '-');
}
