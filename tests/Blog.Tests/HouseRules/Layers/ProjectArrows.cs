namespace Blog.Tests.HouseRules.Layers;

/// <summary>To which projects each project of the program may refer; the host to all of them.</summary>
internal static class ProjectArrows
{
    public const string Host = "Blog.Web";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Blog.Core"] = [],
        ["Blog.Markdown"] = ["Blog.Core"],
        ["Blog.Media"] = ["Blog.Core"],
        ["Blog.Migrations"] = ["Blog.Core"],
        ["Blog.Content"] = ["Blog.Core", "Blog.Markdown", "Blog.Media"],
        ["Blog.Ads"] = ["Blog.Core", "Blog.Media"],
        ["Blog.Support"] = ["Blog.Core", "Blog.Media"],
        ["Blog.Transfer"] = ["Blog.Content", "Blog.Core", "Blog.Markdown", "Blog.Media"],
    };

    /// <summary>Whether a project may refer to another one; a module that is not listed, to Core alone.</summary>
    public static bool Allows(string from, string to) =>
        from == to || from == Host || (Allowed.GetValueOrDefault(from) ?? ["Blog.Core"]).Contains(to);
}
