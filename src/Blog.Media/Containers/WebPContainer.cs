using System.Buffers.Binary;
using System.Text;

namespace Blog.Media.Containers;

/// <summary>
/// Walks the RIFF chunks of a WebP (RFC 9649): keeps pixels, transparency, frames and loop, orientation, profile.
/// </summary>
internal sealed class WebPContainer(ContainerStream file)
{
    private const int Head = 12;
    private const int ChunkHead = 8;

    // Bits of the VP8X chunk: which other chunks the file has.
    private const byte HasProfile = 0x20;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;

    private byte kept;
    private long flagsAt;
    private byte flags;
    private int frames;

    public static int Walk(ContainerStream file) => new WebPContainer(file).Walk();

    private int Walk()
    {
        Span<byte> head = stackalloc byte[Head];
        file.Read(head);
        var left = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) - 4L;
        // The last chunk's padding may be missing.
        if (left > file.Left + 1)
            throw new InvalidDataException();
        file.Write(head);
        while (left >= ChunkHead)
            left -= Chunk();
        Finish(head);
        return Math.Max(1, frames);
    }

    /// <returns>How many bytes of the file it takes, padding included.</returns>
    private long Chunk()
    {
        Span<byte> head = stackalloc byte[ChunkHead];
        file.Read(head);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        var padded = length + (length & 1L);
        switch (Encoding.Latin1.GetString(head[..4]))
        {
            case "VP8X" when length == 10:
                CopyFlags(head);
                break;
            case "ANMF":
                frames++;
                Copy(head, padded);
                break;
            case "VP8 " or "VP8L" or "ALPH" or "ANIM":
                Copy(head, padded);
                break;
            case "ICCP" when length <= ColourProfile.MaxBytes && (kept & HasProfile) == 0:
                kept |= HasProfile;
                Copy(head, padded);
                break;
            case "EXIF" when (kept & HasExif) == 0:
                WriteExif(head, length, padded);
                break;
            default:
                file.Skip(padded);
                break;
        }

        return ChunkHead + padded;
    }

    private void Copy(ReadOnlySpan<byte> head, long padded)
    {
        file.Write(head);
        file.Copy(padded);
    }

    private void CopyFlags(ReadOnlySpan<byte> head)
    {
        file.Write(head);
        flagsAt = file.Written;
        flags = file.ReadByte();
        file.Write([flags]);
        file.Copy(9);
    }

    private void WriteExif(Span<byte> head, uint length, long padded)
    {
        var read = file.Read((int)Math.Min(length, ExifOrientation.MaxBytes));
        file.Skip(padded - read.Length);
        var exif = ExifOrientation.Only(read);
        if (exif.Length == 0)
            return;
        kept |= HasExif;
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], exif.Length);
        file.Write(head);
        file.Write(exif);
    }

    // The head says how long the file is, the flags which chunks it has: both have become less.
    private void Finish(Span<byte> head)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)(file.Written - ChunkHead));
        file.Overwrite(0, head);
        if (flagsAt > 0)
            file.Overwrite(flagsAt, [(byte)((flags & ~(HasProfile | HasExif | HasXmp)) | kept)]);
    }
}
