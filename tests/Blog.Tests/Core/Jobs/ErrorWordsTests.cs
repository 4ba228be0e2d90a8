using Blog.Core.Jobs;

namespace Blog.Tests.Core.Jobs;

public class ErrorWordsTests
{
    [Theory]
    [InlineData("SQLite Error 13: 'database or disk is full'.", "SQLite Error 13: 'database or disk is full'.")]
    [InlineData("Two\n  lines", "Two lines")]
    [InlineData("Cannot use Host=db.example.org;Username=blog;Password=four owls now", "Cannot use …")]
    [InlineData("Refused (password=four owls)", "Refused (password=…")]
    [InlineData("No answer from https://ada:owls@example.org/x", "No answer from https://…@example.org/x")]
    [InlineData("unrecognized token: \"#\"", "unrecognized token: \"#\"")]
    public void An_error_is_one_line_without_what_may_be_a_secret(string message, string words) =>
        Assert.Equal("IOException: " + words, ErrorWords.Of(new IOException(message)));

    [Fact]
    public void The_innermost_cause_is_told_and_cut_where_it_is_long()
    {
        var words = ErrorWords.Of(
            new InvalidOperationException("See the inner exception.", new IOException(new string('x', 5_000))));
        Assert.StartsWith("IOException: xxx", words);
        Assert.EndsWith("x…", words);
        Assert.Equal(301, words.Length);
    }
}
