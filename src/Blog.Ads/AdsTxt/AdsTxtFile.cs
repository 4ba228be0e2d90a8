using System.Globalization;
using System.Text;

namespace Blog.Ads.AdsTxt;

/// <summary>
/// An ads.txt as its owner writes it: who may sell the site's ad space, by the IAB Tech Lab's ads.txt 1.1. Finds what buyers'
/// crawlers would not understand, and says in which line.
/// </summary>
/// <param name="Faults">At most <see cref="MaxTold"/>, in words for the owner; none when the text can be served.</param>
/// <param name="Warnings">What can stand but is hardly meant, at most <see cref="MaxTold"/>.</param>
public sealed record AdsTxtFile(IReadOnlyList<string> Faults, IReadOnlyList<string> Warnings)
{
    /// <summary>In bytes of UTF-8.</summary>
    public const int MaxBytes = 100 * 1024;

    public const int MaxLines = 2_000;

    /// <summary>More are not told at once.</summary>
    public const int MaxTold = 10;

    /// <summary>What a site without any seller says: an empty file says nothing (3.2.1).</summary>
    public const string Placeholder = "placeholder.example.com, placeholder, DIRECT, placeholder";

    /// <summary>As it is kept and served: lines end in LF, without a mark of byte order; empty for blank text.</summary>
    public static string Kept(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? "" : typed.ReplaceLineEndings("\n").Trim('\n', '\uFEFF') + "\n";

    public static AdsTxtFile Read(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) is var bytes and > MaxBytes)
        {
            return new(
                [string.Create(CultureInfo.InvariantCulture, $"The text has {bytes:N0} bytes; the limit is {MaxBytes:N0}.")], []);
        }

        var lines = text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
        if (lines.Length > MaxLines)
        {
            return new(
                [
                    string.Create(
                        CultureInfo.InvariantCulture, $"The text has {lines.Length:N0} lines; the limit is {MaxLines:N0}."),
                ],
                []);
        }

        var reading = new Reading();
        foreach (var (index, line) in lines.Index())
        {
            reading.Take(index + 1, line);
        }

        return reading.End(lines.Length > 0);
    }

    /// <summary>What has been read so far, as some things may stand once only.</summary>
    private sealed class Reading
    {
        private readonly List<string> faults = [];
        private readonly List<string> warnings = [];
        private readonly AdsTxtVariables variables = new();
        private readonly Dictionary<string, int> records = [];

        public void Take(int number, string line)
        {
            // What stands behind a semicolon is for agreements of others (3.4.4).
            var content = line.Split('#', 2)[0].Split(';', 2)[0].Trim();
            var fault = AdsTxtText.FaultIn(line);
            if (fault is null && content.Length > 0)
            {
                fault = AdsTxtVariables.IsVariable(content) ? variables.Take(number, content) : Record(number, content);
            }

            if (fault is not null)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"Line {number}: {fault}"));
            }
        }

        public AdsTxtFile End(bool hasLines)
        {
            if (hasLines && records.Count == 0 && faults.Count == 0)
            {
                warnings.Add("No line names a seller, so buyers treat this as no ads.txt at all. "
                    + $"If nobody may sell your ads, enter “{Placeholder}”.");
            }

            return new(Told(faults), Told(warnings));
        }

        private string? Record(int number, string content)
        {
            var (record, fault) = AdsTxtRecord.Read(content);
            if (record is not null && !records.TryAdd(record.Key, number))
            {
                warnings.Add(
                    string.Create(CultureInfo.InvariantCulture, $"Line {number} repeats line {records[record.Key]}."));
            }

            return fault;
        }

        private static List<string> Told(List<string> all) => all.Count <= MaxTold ? all
            : [.. all.Take(MaxTold), string.Create(CultureInfo.InvariantCulture, $"And {all.Count - MaxTold:N0} more.")];
    }
}
