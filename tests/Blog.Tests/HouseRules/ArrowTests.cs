using System.Xml.Linq;

namespace Blog.Tests.HouseRules;

public class ArrowTests
{
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
        ["Blog.Web"] =
        [
            "Blog.Ads", "Blog.Content", "Blog.Core", "Blog.Markdown", "Blog.Media", "Blog.Migrations", "Blog.Support", "Blog.Transfer",
        ],
    };

    public static TheoryData<string> Projects => [.. Sources.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_where_its_arrows_point(string project)
    {
        var file = Sources.Files("src", $"{project}.csproj").Single();
        var references = XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Empty(references.Except(Allowed.GetValueOrDefault(project) ?? ["Blog.Core"]));
    }

    [Fact]
    public void Compiled_modules_refer_only_to_where_their_arrows_point()
    {
        foreach (var assembly in ProgramParts.Assemblies)
        {
            var name = assembly.GetName().Name!;
            var references = assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(r => r.StartsWith("Blog.", StringComparison.Ordinal));
            Assert.Empty(references.Except(Allowed.GetValueOrDefault(name) ?? ["Blog.Core"]));
        }
    }
}
