using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blog.Markdown;
using Blog.Tests.HouseRules.Layers;

namespace Blog.Tests.HouseRules;

public partial class ArrowTests
{
    public static TheoryData<string> Projects =>
        [.. Sources.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_where_its_arrows_point(string project)
    {
        var file = Sources.Files("src", $"{project}.csproj").Single();
        var references = XDocument.Load(file)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.DoesNotContain(references, to => !ProjectArrows.Allows(project, to));
    }

    [Fact]
    public void Compiled_modules_refer_only_to_where_their_arrows_point()
    {
        foreach (var assembly in ProgramParts.Assemblies)
        {
            var name = assembly.GetName().Name!;
            var references = assembly.GetReferencedAssemblies()
                .Select(r => r.Name!)
                .Where(r => r.StartsWith("Blog.", StringComparison.Ordinal));
            Assert.DoesNotContain(references, to => !ProjectArrows.Allows(name, to));
        }
    }

    [Theory, MemberData(nameof(Projects))]
    public void The_Dockerfile_copies_each_project_before_it_restores(string project) =>
        Assert.Contains(
            $"COPY src/{project}/{project}.csproj src/{project}/\n", File.ReadAllText(Path.Combine(Sources.Root, "Dockerfile")));

    [Fact]
    public void Markdown_knows_no_database()
    {
        var references = typeof(MarkdownModule).Assembly.GetReferencedAssemblies().Select(r => r.Name!);
        Assert.DoesNotContain(references, name => name.Contains("EntityFrameworkCore", StringComparison.Ordinal));
        var named = Sources.Files("src/Blog.Markdown", "*.cs").Where(path => Database().IsMatch(File.ReadAllText(path)));
        Assert.Empty(named.Select(Sources.Relative));
    }

    [GeneratedRegex(@"\bMicrosoft\.EntityFrameworkCore\b|\bBlog\.Core\.Data\b")]
    private static partial Regex Database();
}
