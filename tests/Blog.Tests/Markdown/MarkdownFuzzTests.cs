using System.Text;
using Blog.Markdown;

namespace Blog.Tests.Markdown;

public class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "`", "```", "~~~", "[", "]", "(", ")", "![", "](", "<", ">", "</", "\"", "'", "\\", "&", "#", "## ", "- ",
        "1. ",
        "> ", "[!NOTE]", ":::note", ":::", "^^^", "|", "|-", ":-:", "[^1]", "[^1]: ", "*[A]: ", "A", "{", "}", "{onerror=x}",
        "\n", "\n\n",
        "    ", "\t", "\0", "\u2028", "\ud800", "ü", "你", "ہ", "🌟", "script", "<script>", "</script>", "<style>",
        "<svg onload=x>", "<a href=",
        "javascript:", "data:", "onclick=", "style=", "<img src=x ", "<div>", "</div>", "<p ", "<!--", "-->", "<![CDATA[", "]]>",
        "http://a.b",
        "/media/a.png", " \"t\"", "~~", "==", "++", "...", "--", "[ ] ", "+---+", ": ", "csharp", "<table>", "<td>", "<math>",
        "<b id=main>", "=\n",
    ];

    // 500 texts from fixed seeds, so a failure can be looked at again by its seed.
    [Fact]
    public void Whatever_is_written_becomes_a_safe_page_or_words_for_its_author()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var markdown = Text(new Random(seed));
            try
            {
                var html = Page.Renderer.Render(markdown).Html;
                SafeMarkup.Assert(html);
                SafeMarkup.AssertStable(html);
            }
            catch (MarkdownException refused)
            {
                Assert.Contains("Nothing is lost", refused.Message);
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}: {e.Message}\n{markdown}");
            }
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(3, 120); n > 0; n--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
