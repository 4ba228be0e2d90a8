using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Markdown.Output;

/// <summary>The box of a task: it cannot be changed, and says by name whether it is done.</summary>
internal sealed class TaskListWriter : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (!renderer.EnableHtmlForInline) return;
        renderer.Write(task.Checked
            ? "<input type=\"checkbox\" disabled checked aria-label=\"Done\">"
            : "<input type=\"checkbox\" disabled aria-label=\"To do\">");
    }
}
