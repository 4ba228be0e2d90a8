using System.Runtime.ExceptionServices;
using Blog.Media.Storage;
using NetVips;

namespace Blog.Media.Variants;

/// <summary>Makes uploads fit to be served: bounded, upright, sRGB, free of metadata, re-encoded, with WebP variants.</summary>
public sealed class PictureProcessor : IDisposable
{
    /// <summary>The largest upload, in bytes.</summary>
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <summary>The most pixels that are decoded: width × height × frames.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>
    /// Each row of pixels costs a step of its own, so a very long, thin picture costs far more than its number of pixels.
    /// </summary>
    public const int LongestSide = 30_000;

    /// <summary>The most pixels of a progressive JPEG or interlaced PNG, whose decoder must hold all of them at once.</summary>
    public const long MaxInterlacedPixels = 25_000_000;

    /// <summary>The most frames of an animation.</summary>
    public const int MaxFrames = 500;

    /// <summary>The longest side that is stored, in pixels; a longer one is scaled down.</summary>
    public const int MaxSide = 4000;

    internal const string Damaged = "The image is damaged or incomplete. Please save it again and upload it once more.";

    private const string TooSlow = "The image took too long to process. Please make it smaller and upload it again.";

    // Encoding WebP keeps one processor busy; an animation also holds a whole stream of frames in memory.
    private const int OutputsAtOnce = 2;

    private readonly MediaFolder folder;
    private readonly TimeSpan timeLimit;
    private readonly PictureTurns turns = new();

    /// <param name="timeLimit">What one picture may take; 30 seconds unless given.</param>
    public PictureProcessor(MediaFolder folder, TimeProvider time, TimeSpan? timeLimit = null)
    {
        this.folder = folder;
        this.timeLimit = timeLimit ?? TimeSpan.FromSeconds(30);
        folder.SweepTemporary(before: time.GetUtcNow().UtcDateTime.AddDays(-1));
    }

    /// <summary>Stores the picture; the same bytes give the same hash, and no work when all its files are there.</summary>
    /// <param name="name">Gives the hash of its addresses for the digest of its bytes; the plain one unless given.</param>
    /// <exception cref="PictureException">It cannot be taken; the message says why.</exception>
    public async Task<ProcessedPicture> ProcessAsync(
        Stream upload, Func<string, Task<string>>? name = null, CancellationToken ct = default)
    {
        var (temporary, bare) = (folder.NewTemporaryPath(), folder.NewTemporaryPath());
        try
        {
            var copy = (await PictureUpload.CopyAsync(upload, temporary, ct)).Bare(bare);
            PictureEngine.EnsureReady();
            var header = PictureHeader.ReadBounded(copy.Path, copy.Format);
            var named = name is null ? copy : copy with { Hash = await name(copy.Digest) };
            return await turns.TakeAsync(header.Pixels, () => Process(named, header, ct), ct);
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(bare);
        }
    }

    public void Dispose() => turns.Dispose();

    private ProcessedPicture Process(PictureUpload upload, PictureHeader header, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeLimit);
        try
        {
            return FindStored(upload, header) ?? Store(upload, header, limit.Token);
        }
        catch (Exception error) when (error is VipsException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                throw new PictureException(TooSlow, error);
            throw new PictureException(Damaged, error);
        }
    }

    // The original is moved into place last, but a person may have deleted variants since: then all is made anew.
    private ProcessedPicture? FindStored(PictureUpload upload, PictureHeader header)
    {
        var original = new FileInfo(folder.OriginalPath(upload.Hash, upload.Format.Extension));
        if (!original.Exists || original.Length == 0)
            return null;
        var stored = Describe(upload, header, original);
        return stored.Widths.All(width => File.Exists(folder.VariantPath(upload.Hash, width))) ? Grounded(stored) : null;
    }

    private ProcessedPicture Store(PictureUpload upload, PictureHeader header, CancellationToken ct)
    {
        var encoder = new PictureEncoder(upload, header, ct);
        using var staged = new StagedFiles(folder);
        using var picture = encoder.Open();
        var original = folder.OriginalPath(upload.Hash, upload.Format.Extension);
        // The largest first, so that the slowest encoding does not run alone at the end.
        var variants = PictureWidths.Of(picture.Width, header.Animated).Reverse()
            .Select(width => (Width: width, Path: staged.Add(folder.VariantPath(upload.Hash, width)))).ToList();
        var proof = staged.Add(original);
        var writes = variants.Select(v => (Action)(() => encoder.WriteVariant(picture, v.Width, v.Path)))
            .Append(() => encoder.WriteOriginal(picture, proof));
        Run([.. writes], atOnce: header.Animated ? 1 : OutputsAtOnce);
        staged.Commit();
        return Grounded(Describe(upload, header, new FileInfo(original)));
    }

    private static void Run(Action[] writes, int atOnce)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = atOnce }, writes);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    // Size comes from what was stored, animation from the upload: encoders merge frames that are alike.
    private static ProcessedPicture Describe(PictureUpload upload, PictureHeader header, FileInfo original)
    {
        var stored = PictureHeader.Read(original.FullName);
        var widths = PictureWidths.Of(stored.Width, header.Animated);
        return new ProcessedPicture(upload.Hash, upload.Format.Name, upload.Format.Extension, stored.Width, stored.Height,
            header.Animated, widths, original.Length, "");
    }

    private ProcessedPicture Grounded(ProcessedPicture stored) =>
        stored with { Ground = PictureGround.Of(folder.VariantPath(stored.Hash, stored.Widths[0])) };
}
