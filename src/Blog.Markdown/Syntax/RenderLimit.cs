using System.Diagnostics;

namespace Blog.Markdown.Syntax;

/// <summary>The limits of rendering: wall time for one text, and how many texts are rendered at once.</summary>
/// <remarks>
/// The libraries take no cancellation token, so every stage that can be slow asks <see cref="Check"/> from inside: the parser
/// at each line and each special sign (<see cref="LimitParsers"/>), the HTML parser at each token, the sanitizer at each node.
/// Aborting the thread from outside (ControlledExecution.Run) was tried: it ended the whole process with a PAL_SEHException.
/// </remarks>
internal sealed class RenderLimit : IDisposable
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly SemaphoreSlim Places = new(Math.Max(2, Environment.ProcessorCount));

    private readonly bool unlimited;
    private readonly CancellationToken caller;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    private RenderLimit(bool unlimited, CancellationToken caller) => (this.unlimited, this.caller) = (unlimited, caller);

    /// <summary>Waits while too many texts are rendered at once, then starts the time limit.</summary>
    public static RenderLimit Enter(CancellationToken caller)
    {
        if (!Places.Wait(LongestWait, caller))
            throw new MarkdownException(
                "The server is busy. Nothing is lost: try again in a minute.");
        return new(unlimited: false, caller);
    }

    /// <summary>Without a time limit, for a text of our own.</summary>
    public static RenderLimit Unlimited()
    {
        Places.Wait();
        return new(unlimited: true, CancellationToken.None);
    }

    /// <summary>Throws when the time limit is over or the caller has cancelled.</summary>
    public void Check()
    {
        if (unlimited) return;
        caller.ThrowIfCancellationRequested();
        if (clock.Elapsed > Budget)
            throw new MarkdownException(
                "This text takes too long to render. Nothing is lost: look for a very long run of the same characters, "
                + "such as [ * _ or <, and shorten it.");
    }

    /// <summary>Does one stage of the work; a library that stumbles over the text becomes words for its author.</summary>
    public T Run<T>(Func<T> stage)
    {
        try
        {
            return stage();
        }
        // Markdig's own limit of depth, 128; thrown while it parses or, for a run of brackets, only while it writes.
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            throw new MarkdownException(
                "This text nests quotes, lists or emphasis more than 100 levels deep. Nothing is lost: look for a long run of "
                + "characters such as > [ or * and shorten it.", e);
        }
        catch (Exception e) when (!unlimited && e is not (MarkdownException or OperationCanceledException))
        {
            throw new MarkdownException(
                "This text could not be rendered. Nothing is lost: undo your last change and try again.", e);
        }
    }

    /// <summary>Does work that is not held against the text's own time.</summary>
    public T Outside<T>(Func<T> work)
    {
        clock.Stop();
        var result = work();
        clock.Start();
        return result;
    }

    public void Dispose() => Places.Release();
}
