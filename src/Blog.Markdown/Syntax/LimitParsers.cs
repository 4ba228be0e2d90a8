using Markdig.Helpers;
using Markdig.Parsers;

namespace Blog.Markdown.Syntax;

/// <summary>
/// Markdig parsers that parse nothing: they come first, see every line and every special character, and check the time limit.
/// </summary>
internal static class LimitParsers
{
    private static readonly object Key = new();

    /// <summary>Parsers that name their first sign are asked before those that do not, so a limit must name it too.</summary>
    public static char[] Ascii => [.. Enumerable.Range('!', '~' - '!' + 1).Select(sign => (char)sign)];

    public static Markdig.MarkdownParserContext Context(RenderLimit limit)
    {
        var context = new Markdig.MarkdownParserContext();
        context.Properties[Key] = limit;
        return context;
    }

    private static void Check(Markdig.MarkdownParserContext? context)
    {
        if (context?.Properties.TryGetValue(Key, out var limit) == true) ((RenderLimit)limit).Check();
    }

    /// <summary>Checks the time limit at each line, and at each block inside a line.</summary>
    public sealed class Lines : BlockParser
    {
        public Lines(char[]? signs = null) => OpeningCharacters = signs;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            Check(processor.Context);
            return BlockState.None;
        }
    }

    /// <summary>Checks the time limit at each character that can begin or end something.</summary>
    public sealed class Signs : InlineParser
    {
        public Signs() => OpeningCharacters = [.. "[]()!*_`<>&\\\"'~^=+:|-.\n@hwfmt"];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Check(processor.Context);
            return false;
        }
    }
}
