using System.Globalization;
using System.Text;

namespace Blog.Benchmarks;

/// <summary>
/// How long <c>import markdown</c> takes for a thousand files of about 600 words, and for the same files once more.
/// </summary>
public static class ImportOfAThousand
{
    private const int Files = 1000;
    private const int Paragraphs = 10;
    private const int WordsOfParagraph = 60;

    private static readonly string[] Words =
        "a quiet harbour keeps every boat that ever came home and the lamp above its door counts them slowly while rain writes on tin roofs of long winters".Split(' ');

    public static async Task<int> RunAsync(string[] args)
    {
        var program = BlogProgram.Find(args);
        var (source, folder) = (Machine.NewFolder(), Machine.NewFolder());
        try
        {
            Write(source);
            var first = await BlogProgram.RunVerbAsync(program, folder, "import", "markdown", source);
            Print("Import", first);
            Print("Again, unchanged", await BlogProgram.RunVerbAsync(program, folder, "import", "markdown", source));
            Console.WriteLine($"{Files} files in {first.Seconds:0.0} s (under 20 is wanted)");
            return 0;
        }
        finally
        {
            Directory.Delete(source, recursive: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, (double Seconds, double Processor, string LastLine) run) =>
        Console.WriteLine($"{what}: {run.Seconds:0.0} s, {run.Processor:0.0} s of processor time. {run.LastLine}");

    // The same files each time: figures of two days can be compared.
    private static void Write(string folder)
    {
        var random = new Random(20260213);
        for (var file = 0; file < Files; file++)
        {
            var date = new DateOnly(2015, 1, 1).AddDays(file * 4);
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
                ---
                title: "Letter {file} from the harbour"
                date: {date:yyyy-MM-dd}
                description: "What the tide brought on day {file}."
                categories: [Shelf {file % 6}]
                tags: [tide {file % 40}, lamp {file % 25}, harbour]
                author: Maren Tidewater
                ---


                """);
            for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
            {
                WriteParagraph(text, random, paragraph);
            }

            File.WriteAllText(Path.Combine(folder, $"{date:yyyy-MM-dd}-letter-{file}.md"), text.ToString());
        }
    }

    private static void WriteParagraph(StringBuilder text, Random random, int paragraph)
    {
        if (paragraph % 3 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {paragraph / 3 + 1}\n\n");
        }

        text.AppendJoin(
            ' ', Enumerable.Range(0, WordsOfParagraph).Select(word => Decorated(Words[random.Next(Words.Length)], word)))
            .Append(".\n\n");
        if (paragraph == 5)
        {
            text.Append("- one [link](https://example.org/tide)\n- two\n- three\n\n```csharp\nvar boats = harbour.Count(b => "
                + "b.IsHome);\n```\n\n");
        }
    }

    private static string Decorated(string word, int place) =>
        place switch { 7 => $"**{word}**", 21 => $"*{word}*", 33 => $"`{word}`", _ => word };
}
