using System.Buffers.Binary;

namespace Blog.Media.Containers;

/// <summary>A picture file on its way into a copy: each piece of it is copied, read within a bound, or passed over.</summary>
internal sealed class ContainerStream(Stream source, Stream target)
{
    private readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>Bytes not read yet.</summary>
    public long Left => source.Length - source.Position;

    /// <summary>Bytes written so far.</summary>
    public long Written => target.Position;

    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public byte ReadByte() => source.ReadByte() is var value and >= 0 ? (byte)value : throw new EndOfStreamException();

    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public void Read(Span<byte> into) => source.ReadExactly(into);

    /// <summary>Reads so many bytes, which the caller has bounded; fewer where the file ends before.</summary>
    public byte[] Read(int count)
    {
        var read = new byte[Math.Min(count, Left)];
        source.ReadExactly(read);
        return read;
    }

    /// <summary>Copies so many bytes, or what is left of them.</summary>
    public void Copy(long count)
    {
        for (int read; count > 0 && (read = source.Read(buffer, 0, (int)Math.Min(count, buffer.Length))) > 0; count -= read)
            target.Write(buffer, 0, read);
    }

    /// <summary>Passes over so many bytes, or what is left of them.</summary>
    public void Skip(long count) => source.Seek(Math.Min(count, Left), SeekOrigin.Current);

    public void Write(ReadOnlySpan<byte> bytes) => target.Write(bytes);

    public void WriteUInt32BigEndian(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        target.Write(bytes);
    }

    /// <summary>Writes over what was written before.</summary>
    public void Overwrite(long at, ReadOnlySpan<byte> bytes)
    {
        var end = target.Position;
        target.Position = at;
        target.Write(bytes);
        target.Position = end;
    }

    /// <summary>Copies the pixels of a JPEG up to the next marker, and reads that.</summary>
    /// <remarks>A byte of 255 within the pixels is followed by 0 or by the number of a restart.</remarks>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public byte CopyToMarker()
    {
        for (var value = ReadByte(); ; value = ReadByte())
        {
            if (value != 0xff)
            {
                target.WriteByte(value);
                continue;
            }

            while ((value = ReadByte()) == 0xff)
            {
            }

            if (value is not (0 or (>= 0xd0 and <= 0xd7)))
                return value;
            target.Write([0xff, value]);
        }
    }
}
