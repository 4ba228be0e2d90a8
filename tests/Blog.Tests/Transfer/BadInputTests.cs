using System.Text;
using Blog.Tests.Content;
using Blog.Transfer.Documents;
using Blog.Transfer.Folders;
using Blog.Transfer.Runs;
using static Blog.Tests.Transfer.ImportFolder;

namespace Blog.Tests.Transfer;

public class BadInputTests
{
    [Theory]
    [InlineData("---\ntitle: [never closed\n---\nText.", "not valid YAML, line")]
    [InlineData("---\ntitle: x\ndate: 2024\nfoo: a: b\n---\nText.", "line 4: a value contains a colon")]
    [InlineData("---\ntitle: @x\n---\nText.", "not valid YAML, line 2")]
    [InlineData("---\njust words\n---\nText.", "must be a list of \"name: value\" lines")]
    [InlineData("---\ntitle: x\n\nText goes on.", "starting with --- on line 1 is never closed")]
    [InlineData("---\ntitle: *nobody\n---\nText.", "*nobody")]
    [InlineData("+++\ntitle = \"x\"\ndate = = 3\n+++\nText.", "not valid TOML, line 3")]
    [InlineData("+++\ntitle = \"x\"\nText.", "starting with +++ on line 1 is never closed")]
    [InlineData("{\n  \"title\": \"x\",\n  \"tags\": [1,,2]\n}\nText.", "not valid JSON, line 3")]
    [InlineData("{\n  \"title\": \"x\"\nText.", "not valid JSON, line 3")]
    [InlineData("   \n\n", "is empty")]
    [InlineData("", "is empty")]
    public void Front_matter_that_cannot_be_read_is_named_with_its_line(string text, string reason) =>
        Assert.Contains(reason, ProblemOf(text));

    [Fact]
    public void Aliases_that_multiply_are_stopped()
    {
        var yaml = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (var name = 'b'; name <= 'j'; name++)
            yaml.Append(name)
                .Append(": &")
                .Append(name)
                .Append(" [")
                .AppendJoin(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 10))
                .Append("]\n");
        Assert.Contains("more than 5000 values", ProblemOf(yaml + "---\nText."));
    }

    [Theory]
    [InlineData("---\na: ", "[", "]", "\n---\nText.")]
    [InlineData("+++\na = ", "[", "]", "\n+++\nText.")]
    [InlineData("{ \"a\": ", "[", "]", "}\nText.")]
    public void Deep_nesting_is_a_problem_and_no_crash(string start, string open, string close, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, 5_000)) + string.Concat(Enumerable.Repeat(close, 5_000)) + end;
        Assert.Equal("The front matter is nested too deeply: more than 16 levels.", ProblemOf(text));
    }

    [Theory]
    [InlineData("draft: maybe", "The draft \"maybe\" is neither true nor false, so the article stays a draft.")]
    [InlineData("draft: {since: 2024}", "The draft field is neither true nor false, so the article stays a draft.")]
    public void A_draft_field_that_says_neither_yes_nor_no_keeps_the_text_hidden(string field, string warning)
    {
        var document = DocumentOf($"---\ntitle: x\n{field}\n---\nText.");
        Assert.True(document.Draft);
        Assert.Equal(warning, Assert.Single(document.Warnings));
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("draft: Off")]
    [InlineData("draft:")]
    [InlineData("draft: \"\"")]
    public void A_draft_field_that_says_no_or_nothing_hides_nothing(string field)
    {
        var document = DocumentOf($"---\ntitle: x\n{field}\n---\nText.");
        Assert.False(document.Draft);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Types_named_by_yaml_tags_are_never_made() =>
        Assert.Equal(
            "x", DocumentOf("---\ntitle: !!System.Diagnostics.Process x\nfoo: !ruby/object:Gem {a: b}\n---\nText.").Text.Title);

    [Fact]
    public void A_name_of_front_matter_may_be_huge_but_not_endless()
    {
        Assert.Equal("x", DocumentOf($"---\ntitle: x\n\"{new string('k', 900)}\": y\n---\nText.").Text.Title);
        Assert.Contains("64 KB", ProblemOf($"---\ntitle: x\n{new string('k', 70_000)}: y\n---\nText."));
    }

    [Fact]
    public void Latin_1_is_named_with_its_line() =>
        Assert.Contains(
            "not UTF-8; it looks like Latin-1, line 3",
            ProblemOf(Encoding.Latin1.GetBytes("---\ntitle: x\nauthor: André\n---\nText.")));

    [Fact]
    public void Binary_files_and_nul_are_named()
    {
        Assert.Contains("binary", ProblemOf([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]));
        Assert.Contains("NUL", ProblemOf("Text\0text."));
    }

    [Fact]
    public void Byte_order_marks_are_no_part_of_the_text()
    {
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using var folder = new ImportFolder();
            folder.With(
                "post.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("---\r\ntitle: Größe\r\n---\r\nText.\r\nMore.")]);
            Assert.Equal(("Größe", "Text.\nMore."), (folder.Document().Text.Title, folder.Document().Body));
        }
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_by_their_length()
    {
        using var folder = new ImportFolder().With("huge.md", "");
        using (var file = File.OpenWrite(Path.Combine(folder.Path, "huge.md"))) file.SetLength(100 * 1024 * 1024);
        Assert.Contains("100 MB; more than 5 MB is not allowed", folder.Problem("huge.md"));
    }

    [Fact]
    public void A_text_longer_than_an_article_can_hold_is_refused() =>
        Assert.Contains("256 KB", ProblemOf("# Long\n\n" + new string('x', 300_000)));

    [Fact]
    public void Links_out_of_the_folder_and_round_in_circles_are_named_and_not_read()
    {
        using var outside = new ImportFolder().With("secret.md", "# Secret");
        using var folder = new ImportFolder().With("a.md", "# A").With("sub/b.md", "# B")
            .WithLink("file.md", Path.Combine(outside.Path, "secret.md")).WithLink("folder", outside.Path)
            .WithLink("sub/up", "..").WithLink("round.md", "round.md").WithLink("gone.md", "nowhere/x.md");
        Assert.Contains("links outside the folder", folder.Problem("file.md"));
        Assert.Contains("links outside the folder", folder.Problem("folder"));
        Assert.Contains("imported from there", folder.Problem("sub/up"));
        Assert.Contains("circular", folder.Problem("round.md"));
        Assert.Equal(["A", "B"], folder.Read().OfType<ImportDocument>().Select(document => document.Text.Title));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named_unless_root_reads_it()
    {
        // Root may read everything: there the file is simply read.
        if (OperatingSystem.IsWindows()) return;
        using var folder = new ImportFolder().With("locked.md", "# Locked");
        File.SetUnixFileMode(Path.Combine(folder.Path, "locked.md"), UnixFileMode.None);
        var entry = Assert.Single(folder.Read());
        if (Environment.IsPrivilegedProcess) Assert.IsType<ImportDocument>(entry);
        else Assert.Contains("permission", Assert.IsType<ImportProblem>(entry).Reason);
    }

    [Fact]
    public void What_is_no_article_is_left_out()
    {
        using var folder = new ImportFolder().With("README.md", "# The repository")
            .With("posts/_index.md", "---\ntitle: Posts\n---\n")
            .With(".hidden/a.md", "# A")
            .With("node_modules/b.md", "# B")
            .With("c.txt", "C");
        Assert.Equal(
            ["README.md", "posts/_index.md"], folder.Read().Select(entry => Assert.IsType<ImportSkipped>(entry).RelativePath));
    }

    [Fact]
    public void Files_beyond_the_limit_are_left_with_words_and_the_first_are_read()
    {
        using var folder = new ImportFolder().With("c.md", "# C").With("a.md", "# A").With("b/b.md", "# B");
        var entries = new MarkdownFolder(folder.Path) { MaxFiles = 2 }.Read().ToList();
        Assert.Equal(["A", "B"], entries.OfType<ImportDocument>().Select(document => document.Text.Title));
        Assert.Contains("more than 2 Markdown files", Assert.Single(entries.OfType<ImportProblem>()).Reason);
        Assert.Equal(10_000, new MarkdownFolder(folder.Path).MaxFiles);
    }

    [Fact]
    public void The_hash_changes_with_the_file_and_only_then()
    {
        Assert.Equal(DocumentOf("# A").ContentHash, DocumentOf("# A", "other.md").ContentHash);
        Assert.NotEqual(DocumentOf("# A").ContentHash, DocumentOf("# A\n").ContentHash);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Assert.Throws<DirectoryNotFoundException>(() => new MarkdownFolder("/nowhere/at/all"));
}
