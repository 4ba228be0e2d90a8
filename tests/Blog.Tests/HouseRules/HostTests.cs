using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules;

/// <summary>No address is made of the host that a request names, but where it is known which host may be written.</summary>
public partial class HostTests
{
    // What compares the host with something, and the two that read it: the rule itself, and the suggestion at set-up.
    private static readonly string[] Reading =
    [
        "src/Blog.Ads/Counting/ClickFilter.cs", "src/Blog.Core/Forms/FormGuard.cs", "src/Blog.Core/Forms/FormOrigin.cs",
        "src/Blog.Core/Forms/SameOriginAttribute.cs", "src/Blog.Core/Settings/PrivateOrigin.cs",
        "src/Blog.Web/Account/Sessions/ReturnAddress.cs", "src/Blog.Web/Account/SuggestedAddress.cs",
        "src/Blog.Web/Operation/CookiePrefixes.cs",
        // Hands it on to the same program.
        "src/Blog.Web/PageCache/InnerRequests.cs",
    ];

    [Fact]
    public void The_host_of_a_request_is_read_in_few_places_and_written_by_none_but_one() =>
        Assert.Equal(Reading, Sources.OfModules("*.cs").Concat(Sources.OfModules("*.cshtml"))
            .Where(path => Host().IsMatch(File.ReadAllText(path)))
            .Select(Sources.Relative)
            .Order(StringComparer.Ordinal));

    // Also by what would write it in a roundabout way: links that ASP.NET Core makes absolute.
    [GeneratedRegex(@"[Rr]equest\.Host\b|Headers\.Host\b|Headers\[""Host""\]|GetDisplayUrl|GetEncodedUrl|GetUriBy|asp-host")]
    private static partial Regex Host();
}
