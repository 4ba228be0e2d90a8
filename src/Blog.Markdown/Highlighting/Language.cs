using System.Collections.Frozen;

namespace Blog.Markdown.Highlighting;

/// <summary>A language that code blocks can be written in: its id in classes, its name as readers know it.</summary>
internal sealed record Language(string Id, string Name)
{
    // Id of the grammar, name, then further words that authors write after the fence.
    private static readonly (string Id, string Name, string Aliases)[] Known =
    [
        ("bat", "Batch", "cmd batch"), ("c", "C", "h"), ("clojure", "Clojure", "clj"), ("cpp", "C++", "c++ cc hpp cxx"),
        ("csharp", "C#", "cs c# dotnet csx"), ("css", "CSS", ""), ("dart", "Dart", ""),
        ("diff", "Diff", "patch"),
        ("dockerfile", "Dockerfile", "docker containerfile"), ("fsharp", "F#", "fs f# fsx"), ("go", "Go", "golang"),
        ("groovy", "Groovy", "gradle"), ("handlebars", "Handlebars", "hbs"), ("html", "HTML", "htm xhtml svelte vue"),
        ("ini", "INI", "cfg conf properties editorconfig"), ("java", "Java", ""), ("javascript", "JavaScript", "js mjs cjs node"),
        ("javascriptreact", "JSX", "jsx"), ("json", "JSON", "json5 webmanifest"), ("jsonc", "JSON", ""), ("julia", "Julia", "jl"),
        ("latex", "LaTeX", "tex"), ("less", "Less", ""), ("lua", "Lua", ""), ("makefile", "Makefile", "make mk"),
        ("markdown", "Markdown", "md mdx"), ("objective-c", "Objective-C", "objc objectivec"), ("pascal", "Pascal", "delphi"),
        ("perl", "Perl", "pl"), ("php", "PHP", ""), ("powershell", "PowerShell", "ps ps1 pwsh"),
        ("python", "Python", "py python3"),
        ("r", "R", ""), ("razor", "Razor", "cshtml blazor"), ("ruby", "Ruby", "rb"), ("rust", "Rust", "rs"),
        ("scss", "SCSS", "sass"), ("shellscript", "Shell", "bash sh shell zsh ksh console shell-session terminal"),
        ("sql", "SQL", "sqlite postgres postgresql mysql tsql plsql"), ("swift", "Swift", ""), ("toml", "TOML", ""),
        ("typescript", "TypeScript", "ts mts cts"), ("typescriptreact", "TSX", "tsx"), ("vb", "Visual Basic", "vbnet"),
        ("xml", "XML", "xsd svg csproj props xaml rss plist"), ("yaml", "YAML", "yml"),
    ];

    private static readonly FrozenDictionary<string, Language> ByWord = Index();

    /// <summary>All languages, for the allow-list of classes.</summary>
    public static IEnumerable<Language> All => ByWord.Values.Distinct();

    /// <summary>The grammar that reads it. There is none for TOML; that of INI files fits.</summary>
    public string Grammar => Id == "toml" ? "ini" : Id;

    /// <summary>The language meant by the words after a fence, such as "csharp title=…"; null when we know none.</summary>
    public static Language? Find(string? info) => Word(info) is { } word ? ByWord.GetValueOrDefault(word) : null;

    /// <summary>The first word after the fence, in lower case; null when there is none.</summary>
    public static string? Word(string? info)
    {
        var word = info?.Trim().Split([' ', '\t', ',', '{', ':'], 2)[0].TrimStart('.').ToLowerInvariant();
        return string.IsNullOrEmpty(word) ? null : word;
    }

    private static FrozenDictionary<string, Language> Index()
    {
        var index = new Dictionary<string, Language>();
        foreach (var (id, name, aliases) in Known)
        {
            var language = new Language(id, name);
            index[id] = language;
            foreach (var alias in aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)) index[alias] = language;
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
