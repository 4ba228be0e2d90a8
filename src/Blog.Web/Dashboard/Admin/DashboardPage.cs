using Blog.Core.Admin;

namespace Blog.Web.Dashboard.Admin;

/// <summary>What the dashboard shows.</summary>
public sealed record DashboardPage(string Name, DateTime Now, IReadOnlyList<DashboardCard> All)
{
    /// <summary>Above the others, each as wide as the page.</summary>
    public IEnumerable<DashboardCard> Across => All.Where(c => c.IsAcross);

    public IReadOnlyList<DashboardCard> Cards { get; } = [.. All.Where(c => !c.IsAcross)];

    /// <summary>English text, the key of its translation.</summary>
    public string Greeting =>
        Now.Hour switch { < 5 or >= 22 => "Good night", < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };
}
