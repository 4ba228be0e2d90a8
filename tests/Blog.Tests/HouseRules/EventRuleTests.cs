using System.Text.RegularExpressions;
using Blog.Core.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.HouseRules;

/// <summary>No way in which texts change goes untold.</summary>
public partial class EventRuleTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    // A query of articles or pages that the same statement, or the one after it, changes.
    private const string OfTexts = @"(?:db\.(?:Articles|Pages)|Set<(?:Article|StaticPage)>\(\))";
    private const string InBulk = @"(?:[^;]|;(?=\s*await \w+\.UpdateAll))*?\.(?:UpdateAllAsync|DeleteAllAsync)\(";

    // Writes what filters look in, which follows from the text and is no change of it.
    private const string Silent = "src/Blog.Content/Rerendering/RefoldJob.cs";

    [Fact]
    public void Who_changes_articles_or_pages_in_bulk_tells_it()
    {
        var bulk = Sources.Files("src", "*.cs").Where(path => Bulk().IsMatch(File.ReadAllText(path))).ToList();
        Assert.True(bulk.Count >= 4);
        Assert.Equal([Silent], bulk.Where(path => !Tells().IsMatch(File.ReadAllText(path))).Select(Sources.Relative));
    }

    [Fact]
    public void Each_handler_is_registered_under_a_key_of_its_own()
    {
        var handlers = ProgramParts.Types.Where(t => t.IsAssignableTo(typeof(ITextHandler)) && !t.IsInterface).ToList();
        var keys = shared.Services.GetServices<EventSubscription>().Select(s => s.Key).ToList();
        Assert.NotEmpty(handlers);
        Assert.Equal(handlers.Select(h => (string)h.GetProperty("Key")!.GetValue(null)!).Order(), keys.Order());
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(keys, key => Assert.InRange(key.Length, 1, UndeliveredEvent.MaxHandler));
    }

    [GeneratedRegex(OfTexts + InBulk)]
    private static partial Regex Bulk();

    [GeneratedRegex(@"\.ChangedAsync\(\s*db,")]
    private static partial Regex Tells();
}
