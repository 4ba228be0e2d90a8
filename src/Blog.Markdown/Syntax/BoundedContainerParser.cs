using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Blog.Markdown.Syntax;

/// <summary>Parses ":::note" containers, and refuses them once they stand too deep in each other.</summary>
/// <remarks>Each line is handed to every open container, and Markdig counts them only when all lines are read.</remarks>
internal sealed class BoundedContainerParser : CustomContainerParser
{
    private const int Deepest = 32;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None && OpenIn(processor.CurrentContainer) >= Deepest)
            throw new MarkdownException(
                $"This text nests ::: blocks more than {Deepest} levels deep. Nothing is lost: "
                    + "close each block with a line of ::: and "
                + "look for a block that is never closed.");
        return state;
    }

    private static int OpenIn(ContainerBlock? container)
    {
        var count = 0;
        for (; container is not null; container = container.Parent)
            if (container is CustomContainer) count++;
        return count;
    }
}
