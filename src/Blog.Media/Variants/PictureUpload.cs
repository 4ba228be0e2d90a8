using System.Security.Cryptography;
using Blog.Media.Containers;

namespace Blog.Media.Variants;

/// <summary>Copies an upload to a temporary file, never more of it than a picture may have.</summary>
/// <param name="Digest">SHA-256 of pipeline version and bytes, 64 hexadecimal digits.</param>
internal sealed record PictureUpload(string Path, PictureFormat Format, string Digest)
{
    /// <summary>What its files are named by.</summary>
    public string Hash { get; init; } = PictureNames.Plain(Digest);

    /// <summary>Copies, hashes and recognises; stops reading at the limit or at the first wrong byte.</summary>
    /// <exception cref="PictureException">Too large, empty, or none of the four formats.</exception>
    public static async Task<PictureUpload> CopyAsync(Stream upload, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(PictureNames.PipelineVersion);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 0, useAsync: true);
        var buffer = new byte[81920];
        PictureFormat? format = null;
        for (int read; (read = await ReadAsync(upload, buffer, ct)) > 0;)
        {
            format ??= PictureFormat.Recognise(buffer.AsSpan(0, Math.Min(read, PictureFormat.HeadBytes)));
            if (file.Position + read > PictureProcessor.MaxBytes)
                throw new PictureException(
                    $"The file is larger than {PictureProcessor.MaxBytes >> 20} MB, the limit for images.");
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return new PictureUpload(path, format ?? PictureFormat.Recognise([]), HexOf(hash));
    }

    /// <summary>The same upload as a copy without what is not needed to show it: the only one that a decoder sees.</summary>
    /// <exception cref="PictureException">Too many frames, or no such container.</exception>
    public PictureUpload Bare(string path)
    {
        try
        {
            PictureHeader.BoundFrames(BareCopy.Make(Path, path, Format.Walk));
            return this with { Path = path };
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new PictureException(PictureProcessor.Damaged, error);
        }
        catch (NotSupportedException error)
        {
            throw new PictureException(error.Message, error);
        }
    }

    // A network stream may give its first bytes one by one; the format needs them together.
    private static Task<int> ReadAsync(Stream upload, byte[] buffer, CancellationToken ct) =>
        upload.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct).AsTask();

    private static string HexOf(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
