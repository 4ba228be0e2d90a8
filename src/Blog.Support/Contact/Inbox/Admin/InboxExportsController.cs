using System.Globalization;
using System.Text;
using System.Text.Json;
using Blog.Core.Admin;
using Blog.Core.Csv;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>
/// Exports the filtered threads as CSV or JSON, streamed row by row, so that memory does not grow with their number.
/// </summary>
[Route("admin/inbox/export")]
public sealed class InboxExportsController(BlogDbContext db, InboxReader reader) : AdminController
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    [HttpGet("{format:regex(^(csv|json)$)}")]
    public async Task Show(string format, string? box, string? q, string? label, string? unread, CancellationToken ct)
    {
        var filter = InboxFilter.From(box, q, label, unread, null);
        var matching = reader.Matching(filter);
        // Answers and notes come along with what they belong to.
        var rows = db.Set<ContactMessage>().AsNoTracking()
            .Where(m => matching.Any(f => f.Address == m.Address) && (m.Kind != ContactKind.Received || m.Box == filter.Box))
            .OrderBy(m => m.Address).ThenBy(m => m.Id)
            .Select(m => new ExportedMessage(
                m.At, m.Kind.ToString(), m.Box.ToString(), m.Name, m.Address, m.Topic, m.About, m.Text, m.Reasons))
            .AsAsyncEnumerable();
        Response.Headers.ContentDisposition =
            $"attachment; filename=\"inbox-{filter.Box.ToString().ToLowerInvariant()}.{format}\"";
        if (format == "json")
        {
            Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(Response.Body, rows, Indented, ct);
            return;
        }

        Response.ContentType = "text/csv; charset=utf-8";
        await Response.Body.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
        await WriteAsync(["date", "kind", "box", "name", "address", "topic", "about", "text", "reasons"], ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await WriteAsync(
                [
                    row.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), row.Kind, row.Box, row.Name,
                    row.Address, row.Topic, row.About, row.Text, row.Reasons,
                ],
                ct);
        }
    }

    private ValueTask WriteAsync(IEnumerable<string> cells, CancellationToken ct) =>
        Response.Body.WriteAsync(Encoding.UTF8.GetBytes(string.Join(',', cells.Select(SafeCsv.Cell)) + "\r\n"), ct);
}

/// <summary>One line of an export.</summary>
public sealed record ExportedMessage(
    DateTime At, string Kind, string Box, string Name, string Address, string Topic, string About, string Text, string Reasons);
