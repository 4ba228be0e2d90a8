using System.Diagnostics;
using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Blog.Content.Markdown.Syntax;

/// <summary>Bounds what one text may cost: wall time, stack, and how many texts are rendered at once.</summary>
/// <remarks>
/// Parsers have inputs on which they are quadratic and take no cancellation token, so the work runs on a thread of its own that is
/// really aborted: when <see cref="Run{T}"/> throws, the thread has ended and no core is left burning.
/// </remarks>
internal sealed class RenderLimit : IDisposable
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    // The trees are walked recursively; their depth is bounded, and this stack holds far more, whatever the caller's does.
    private const int StackBytes = 4 * 1024 * 1024;
    private static readonly SemaphoreSlim Places = new(Math.Max(2, Environment.ProcessorCount));

    private readonly CancellationToken caller;
    private readonly bool unlimited;
    private TimeSpan spent;

    private RenderLimit(bool unlimited, CancellationToken caller) => (this.caller, this.unlimited) = (caller, unlimited);

    /// <summary>Takes a place; waits for one when many texts are rendered at once.</summary>
    public static RenderLimit Enter(CancellationToken caller)
    {
        if (!Places.Wait(LongestWait, caller))
            throw new MarkdownException("Too many texts are being rendered at the moment. Nothing is lost: try again in a minute.");
        return new(unlimited: false, caller);
    }

    /// <summary>Without a limit of time, for a text of our own.</summary>
    public static RenderLimit Unlimited()
    {
        Places.Wait();
        return new(unlimited: true, CancellationToken.None);
    }

    /// <summary>Does one step of the work and answers its result; the steps share one budget.</summary>
    /// <exception cref="MarkdownException">The time is used up, or a library refused the text.</exception>
    public T Run<T>(Func<T> step)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var clock = Stopwatch.StartNew();
        var thread = new Thread(() => failure = Abortable(() => result = step()), StackBytes) { IsBackground = true, Name = "Markdown" };
        thread.Start();
        thread.Join();
        spent += clock.Elapsed;
        if (failure is not null) Throw(failure);
        return result!;
    }

    public void Dispose() => Places.Release();

    private ExceptionDispatchInfo? Abortable(Action step)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
        try
        {
            if (unlimited)
            {
                step();
                return null;
            }
            var left = Budget - spent;
            if (left <= TimeSpan.Zero) throw new OperationCanceledException();
            stop.CancelAfter(left);
            RunAborted(step, stop.Token);
            return null;
        }
        catch (Exception e)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }

    private static void RunAborted(Action step, CancellationToken stop)
    {
        // Obsolete as a warning that an abort can leave shared state half-changed. Here the aborted code shares next to nothing: the
        // pipeline and the allow-list are only read, all static constructors have run (MarkdownRenderer.WarmUp), and the highlighter
        // throws its grammars away when a run was cut off. The other way, a thread left spinning for 20 s, is worse.
#pragma warning disable SYSLIB0046
        ControlledExecution.Run(step, stop);
#pragma warning restore SYSLIB0046
    }

    private void Throw(ExceptionDispatchInfo failure)
    {
        caller.ThrowIfCancellationRequested();
        // With a text of our own the fault is not the text's: a library that cannot be loaded must not be told to an author.
        if (unlimited) failure.Throw();
        switch (failure.SourceException)
        {
            case MarkdownException:
                failure.Throw();
                break;
            case OperationCanceledException e:
                throw new MarkdownException(
                    "This text takes too long to turn into a page. Nothing is lost: look for a very long run of the same signs, "
                    + "such as [ * _ or <, and shorten it.", e);
            case ArgumentException e when e.Message.Contains("nested", StringComparison.OrdinalIgnoreCase):
                throw new MarkdownException(
                    "This text nests quotes, lists or emphasis more than 100 levels deep. Nothing is lost: look for a long run of "
                    + "signs such as > [ or * and shorten it.", e);
            case var e:
                throw new MarkdownException(
                    "This text could not be turned into a page. Nothing is lost: take out what you changed last and try again.", e);
        }
    }
}
