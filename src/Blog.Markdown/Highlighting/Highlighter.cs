using System.Diagnostics;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Blog.Markdown.Highlighting;

/// <summary>A piece of one line of code and the class that colours it; null for plain text.</summary>
internal readonly record struct CodeToken(int Start, int End, string? Class);

/// <summary>Syntax highlighting: finds the tokens of code with TextMate grammars, each loaded at its first use.</summary>
internal sealed class Highlighter
{
    /// <summary>A longer block is shown plain; in characters.</summary>
    public const int LongestBlock = 64 * 1024;

    /// <summary>A block with a longer line is shown plain: grammars are slowest on minified code.</summary>
    public const int LongestLine = 2_000;

    private static readonly TimeSpan LoadBudget = TimeSpan.FromSeconds(2);

    // TextMateSharp's grammars change while they read, so one block is read at a time.
    private readonly Lock gate = new();
    private readonly Dictionary<string, IGrammar?> grammars = [];
    private RegistryOptions? options;
    private Registry? registry;

    /// <summary>Loads what is not loaded yet, up to a tenth of a second each, once; answers how many can be read.</summary>
    public int Load(IReadOnlyCollection<Language> languages)
    {
        if (languages.Count == 0) return 0;
        lock (gate) return languages.Count(language => Grammar(language) is not null);
    }

    /// <summary>The tokens of each line; null when the code is too long or too slow to read and is to be shown plain.</summary>
    public List<CodeToken>[]? Tokens(Language language, IReadOnlyList<string> lines, TimeSpan budget)
    {
        if (lines.Sum(line => line.Length + 1) > LongestBlock || lines.Any(line => line.Length > LongestLine)) return null;
        if (!gate.TryEnter(budget)) return null;
        try
        {
            return Grammar(language) is { } grammar ? Read(grammar, lines, budget) : null;
        }
        finally
        {
            gate.Exit();
        }
    }

    private IGrammar? Grammar(Language language)
    {
        if (!grammars.TryGetValue(language.Grammar, out var grammar))
            grammars[language.Grammar] = grammar = LoadGrammar(language);
        return grammar;
    }

    private IGrammar? LoadGrammar(Language language)
    {
        try
        {
            options ??= new RegistryOptions(ThemeName.Light);
            registry ??= new Registry(options);
            var grammar = registry.LoadGrammar(options.GetScopeByLanguageId(language.Grammar));
            grammar?.TokenizeLine(new LineText("x"), null, LoadBudget);
            return grammar;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            // On a platform without the native regular expressions, plain code is better than no article.
            return null;
        }
    }

    private static List<CodeToken>[]? Read(IGrammar grammar, IReadOnlyList<string> lines, TimeSpan budget)
    {
        var clock = Stopwatch.StartNew();
        var result = new List<CodeToken>[lines.Count];
        IStateStack? state = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var left = budget - clock.Elapsed;
            if (left <= TimeSpan.Zero) return null;
            var line = grammar.TokenizeLine(new LineText(lines[i]), state, left);
            state = line.RuleStack;
            result[i] = Merge(line.Tokens, lines[i]);
        }
        return clock.Elapsed < budget ? result : null;
    }

    // Neighbours of one class become one token, white space joins what stands before it: shorter HTML, same colours.
    private static List<CodeToken> Merge(IToken[] tokens, string line)
    {
        var merged = new List<CodeToken>();
        foreach (var token in tokens)
        {
            var (start, end) = (Math.Min(token.StartIndex, line.Length), Math.Min(token.EndIndex, line.Length));
            if (end <= start) continue;
            var blank = line.AsSpan(start, end - start).IsWhiteSpace();
            var cssClass = blank ? null : TokenClass.Of(token.Scopes);
            if (merged.Count > 0 && (merged[^1].Class == cssClass || blank)) merged[^1] = merged[^1] with { End = end };
            else merged.Add(new(start, end, cssClass));
        }
        return merged;
    }
}
