using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Renderers;

namespace Blog.Markdown.Syntax;

/// <summary>The Markdig pipeline: the Markdown syntax and extensions that this blog supports.</summary>
internal static class MarkdownSyntax
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseAlertBlocks()
            .UseAbbreviations()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
            .UseDefinitionLists()
            .UseEmphasisExtras()
            .UseCjkFriendlyEmphasis()
            .UseFigures()
            .UseFootnotes()
            .UseGridTables()
            .UsePipeTables()
            .UseSmartyPants()
            .UseTaskLists();
        builder.Extensions.Add(new ContainerBlocks());
        // The last extension, because the others too put their parsers before all that stand there when the pipeline is built.
        builder.Extensions.Add(new Limits());
        return builder.Build();
    }

    // Only the block form ":::note": the inline form "::text::" of Markdig's own extension would eat the colons of "std::vector".
    private sealed class ContainerBlocks : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new BoundedContainerParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
    }

    private sealed class Limits : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new LimitParsers.Lines());
            pipeline.BlockParsers.Insert(0, new LimitParsers.Lines(LimitParsers.Ascii));
            pipeline.InlineParsers.Insert(0, new LimitParsers.Signs());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
    }
}
