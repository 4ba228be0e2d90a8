using System.Text;

namespace Blog.Benchmarks.Scale;

/// <summary>Words, titles and Markdown texts that look like writing to a database and to a renderer.</summary>
public static class Prose
{
    private static readonly string[] Words = """
        harbour lamp winter river garden engine letter bridge market orchard window kitchen mountain village station library paper
        quiet small early heavy golden narrow patient silver distant honest gentle broken hidden simple careful northern wooden
        keeps finds builds carries remembers follows opens measures repairs gathers writes counts answers teaches crosses
        slowly always often never again together almost before after while because under beyond without between around
        boat road field stone wheel clock forest teacher baker sailor neighbour morning evening season harvest journey question
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    public static string Word(Random random) => Words[random.Next(Words.Length)];

    /// <summary>Some words with the first letter raised.</summary>
    public static string Phrase(Random random, int least, int most)
    {
        var text = string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Word(random)));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A Markdown text of about so many words: sections, emphasis, links, lists, a table, code.</summary>
    public static string Markdown(Random random, int words)
    {
        var text = new StringBuilder();
        for (var (written, block) = (0, 0); written < words; block++)
        {
            var length = random.Next(40, 90);
            written += length;
            text.Append(block % 4 == 1 ? $"## {Phrase(random, 3, 6)}\n\n"
                : block % 8 == 3 ? $"### {Phrase(random, 2, 4)}\n\n"
                : "");
            text.Append(Paragraph(random, length)).Append("\n\n");
            text.Append(Extra(random, block));
        }

        return text.ToString();
    }

    private static string Paragraph(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(at => at switch
        {
            0 => Phrase(random, 1, 1),
            9 => $"**{Word(random)}**",
            17 => $"*{Word(random)}*",
            25 => $"[{Word(random)}](https://example.org/{Word(random)})",
            _ when at % 14 == 13 => Word(random) + ".",
            _ => Word(random),
        })) + ".";

    private static string Extra(Random random, int block) => (block % 6) switch
    {
        2 => $"- {Phrase(random, 4, 9)}\n- {Phrase(random, 4, 9)}\n- **{Phrase(random, 1, 2)}** {Phrase(random, 4, 9)}\n\n",
        4 => $"> {Phrase(random, 9, 16)}.\n\n",
        5 => $"```csharp\nvar {Word(random)} = {Word(random)}.Count(x => x.Is{Phrase(random, 1, 1)});\n```\n\n",
        _ => "",
    };
}
