using Blog.Core.Counting;
using Blog.Core.PageCache;

namespace Blog.Web.PageCache;

/// <summary>What a serve of a composed page counts for.</summary>
internal static class CompositionCells
{
    /// <summary>The page's own keys and those of what its variant shows.</summary>
    public static ServeCell[] CellsOf(this PageComposition page, ServeCounter counter) =>
        [.. page.Counted.Concat(page.Planned().KeysOf(page.Variant)).Distinct().Select(counter.CellFor)];
}
