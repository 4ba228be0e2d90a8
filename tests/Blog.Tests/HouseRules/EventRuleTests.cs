using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

/// <summary>No way in which texts change goes untold.</summary>
public partial class EventRuleTests
{
    // A query of articles or pages that the same statement, or the one after it, changes.
    private const string OfTexts = @"(?:db\.(?:Articles|Pages)|Set<(?:Article|StaticPage)>\(\))";
    private const string InBulk = @"(?:[^;]|;(?=\s*await \w+\.UpdateAll))*?\.(?:UpdateAllAsync|DeleteAllAsync)\(";

    [Fact]
    public void Who_changes_articles_or_pages_in_bulk_tells_it()
    {
        var bulk = Sources.Files("src", "*.cs").Where(path => Bulk().IsMatch(File.ReadAllText(path))).ToList();
        Assert.True(bulk.Count >= 4);
        Assert.Empty(bulk.Where(path => !Tells().IsMatch(File.ReadAllText(path))).Select(Sources.Relative));
    }

    [GeneratedRegex(OfTexts + InBulk)]
    private static partial Regex Bulk();

    [GeneratedRegex(@"\.ChangedAsync\(\s*db,")]
    private static partial Regex Tells();
}
