using System.Text.RegularExpressions;
using Blog.Web;

namespace Blog.Tests.HouseRules;

/// <summary>Directory.Build.props sets the version; who writes it elsewhere writes the same.</summary>
public partial class VersionTests
{
    [Fact]
    public void Image_and_papers_name_the_program_s_version()
    {
        var version = ProgramVersion.Number;
        Assert.Contains($"<Version>{version}</Version>", Read("Directory.Build.props"));
        Assert.Contains($"org.opencontainers.image.version=\"{version}\"", Read("Dockerfile"));
        Assert.Contains($"This is {version}", Read("README.md"));
        Assert.Equal(version, Release().Match(Read("docs/changelog.md")).Groups["version"].Value);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Sources.Root, path));

    // The newest; what is not released yet has a heading without a number.
    [GeneratedRegex(@"^## \[(?<version>\d[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex Release();
}
