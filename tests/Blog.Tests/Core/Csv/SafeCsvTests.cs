using Blog.Core.Csv;

namespace Blog.Tests.Core.Csv;

public class SafeCsvTests
{
    // OWASP, "CSV Injection", and what gets around a check of the first character alone.
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("＝1+1")]
    [InlineData("|calc")]
    [InlineData("=HYPERLINK(\"https://evil.example.org\")")]
    public void What_a_spreadsheet_would_compute_begins_with_an_apostrophe(string value) =>
        Assert.StartsWith("\"'", SafeCsv.Cell(value), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ada", "\"Ada\"")]
    [InlineData("12.50", "\"12.50\"")]
    [InlineData("a \"b\", c\nd", "\"a \"\"b\"\", c\nd\"")]
    [InlineData("", "\"\"")]
    public void Anything_else_stays_as_it_is_within_quotes(string value, string cell) => Assert.Equal(cell, SafeCsv.Cell(value));

    [Fact]
    public void A_file_begins_with_the_mark_of_UTF_8_and_ends_its_lines_as_RFC_4180_says() =>
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "\"a\",\"ü\"\r\n\"b\",\"\"\r\n"u8], SafeCsv.File([["a", "ü"], ["b", ""]]));
}
