using System.Buffers;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Blog.Tests.HouseRules.Blockers;

/// <summary>What the hiding rules of <see cref="EasyList"/> leave of a page.</summary>
internal static class HidingRules
{
    private static readonly SearchValues<char> NameSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static readonly HashSet<string> Classes = OfOneName('.');
    private static readonly HashSet<string> Ids = OfOneName('#');

    private static readonly List<ISelector> Others = [.. EasyList.Hiding
        .Where(rule => !IsOfOneName(rule))
        .Select(rule => new CssSelectorParser().ParseSelector(rule)
            ?? throw new InvalidOperationException($"The selector {rule} is not understood."))];

    /// <summary>Ids that a rule hides, whatever element has them.</summary>
    public static IEnumerable<string> HiddenIds => Ids;

    public static bool HidesClass(string name) => Classes.Contains(name);

    public static bool HidesId(string id) => Ids.Contains(id);

    /// <summary>The elements that a rule hides.</summary>
    public static IEnumerable<IElement> HiddenOn(IParentNode page) => page.QuerySelectorAll("*").Where(IsHidden);

    private static bool IsHidden(IElement element) =>
        (element.Id is { } id && HidesId(id)) || element.ClassList.Any(HidesClass)
            || Others.Exists(rule => rule.Match(element, null));

    private static HashSet<string> OfOneName(char sign) =>
        [.. EasyList.Hiding.Where(rule => rule[0] == sign && IsOfOneName(rule)).Select(rule => rule[1..])];

    private static bool IsOfOneName(string rule) =>
        rule[0] is '.' or '#' && rule.AsSpan(1).IndexOfAnyExcept(NameSigns) < 0;
}
