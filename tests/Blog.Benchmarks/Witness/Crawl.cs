using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>Follows a visitor from some addresses to all that they lead to: breadth first, always in the same order.</summary>
/// <param name="mayEnter">Which addresses this visitor looks at.</param>
public sealed partial class Crawl(Visitor visitor, Func<string, bool> mayEnter)
{
    /// <summary>Requests of one visitor at most.</summary>
    private const int Most = 700;

    /// <summary>So many queries of one address: filters and calendars would never end.</summary>
    private const int QueriesOfOne = 8;

    /// <summary>So many addresses that differ in their numbers only, such as edit forms.</summary>
    private const int OfOneShape = 30;

    private readonly Queue<string> open = new();
    private readonly HashSet<string> seen = [];
    private readonly Dictionary<string, int> shapes = [];
    private readonly List<Answer> answers = [];

    /// <summary>What was not asked for because enough of its kind was, with the reason.</summary>
    public SortedSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Answer>> FromAsync(IEnumerable<string> addresses)
    {
        Add(addresses);
        while (open.TryDequeue(out var path))
        {
            // An ad's way out is only looked at: following it is a click.
            var method = path.StartsWith("/go/", StringComparison.Ordinal) ? HttpMethod.Head : HttpMethod.Get;
            var answer = await visitor.SendAsync(method, path);
            answers.Add(answer);
            Add(Links.In(answer));
            Add(Unlinked(answer));
        }

        return answers;
    }

    private void Add(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(a => mayEnter(a) && seen.Add(a)))
        {
            if (answers.Count + open.Count >= Most)
            {
                LeftOut.Add("most: " + address);
            }
            else if (Many("path: " + address.Split('?')[0], QueriesOfOne)
                || Many("shape: " + Digits().Replace(address, "#"), OfOneShape))
            {
                LeftOut.Add("alike: " + address);
            }
            else
            {
                open.Enqueue(address);
            }
        }
    }

    private bool Many(string shape, int most) => (shapes[shape] = shapes.GetValueOrDefault(shape) + 1) > most;

    // Each term and author has three feeds, each text its Markdown, of which pages link some only.
    private static IEnumerable<string> Unlinked(Answer answer) => answer.Status != 200 || answer.MediaType != "text/html" ? []
        : TermPage().IsMatch(answer.Path) ? [answer.Path + "/feed.xml", answer.Path + "/atom.xml", answer.Path + "/feed.json"]
        : Root().IsMatch(answer.Path) ? [answer.Path + ".md"]
        : [];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("^/(category|tag|author)/[^/?]+$")]
    private static partial Regex TermPage();

    [GeneratedRegex(@"^/[^/?.]+$")]
    private static partial Regex Root();
}
