using System.Text;

namespace Blog.Core.Csv;

/// <summary>
/// Writes CSV for spreadsheets (RFC 4180), safe from CSV injection: no cell of foreign text becomes a formula.
/// </summary>
public static class SafeCsv
{
    // OWASP, "CSV Injection": what begins so is computed. The wide forms are taken for the narrow ones by some programs.
    private static readonly System.Buffers.SearchValues<char> Dangerous = System.Buffers.SearchValues.Create("=+-@\t\r\n＝＋－＠|%");

    /// <summary>A whole file in UTF-8 with a byte order mark, by which spreadsheets know the encoding.</summary>
    public static byte[] File(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>One cell: quoted, and with an apostrophe before what a spreadsheet would compute.</summary>
    public static string Cell(string value)
    {
        var start = value.AsSpan().TrimStart(' ');
        var shield = start.Length > 0 && Dangerous.Contains(start[0]) ? "'" : "";
        return $"\"{shield}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
