using Blog.Core.Texts;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Markdown.Output;

/// <summary>A table that scrolls by itself on a narrow screen, aligned by classes instead of style attributes.</summary>
internal sealed class TableWriter : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        foreach (var row in table.OfType<TableRow>())
            for (var i = 0; i < row.Count; i++) Prepare(table, row, (TableCell)row[i], i);
        foreach (var column in table.ColumnDefinitions) (column.Alignment, column.Width) = (null, 0);
        renderer.EnsureLine()
            .Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + AmbientText.T["Table"] + "\">");
        plain.Write(renderer, table);
        renderer.EnsureLine().WriteLine("</div>");
    }

    private static void Prepare(Table table, TableRow row, TableCell cell, int place)
    {
        if (row.IsHeader) cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : place;
        if (column >= table.ColumnDefinitions.Count) return;
        var alignment = table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
        if (alignment is not null) cell.GetAttributes().AddClass(alignment);
    }
}
