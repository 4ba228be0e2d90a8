using System.Buffers.Binary;

namespace Blog.Media.Containers;

/// <summary>
/// Walks the segments of a JPEG (ITU T.81): keeps pixels and tables, how colours are meant (JFIF, Adobe, ICC), orientation.
/// </summary>
internal sealed class JpegContainer(ContainerStream file)
{
    private const byte StartOfScan = 0xda;
    private const byte EndOfImage = 0xd9;
    private const byte Comment = 0xfe;

    // Its parts are kept until all have been seen: one that is too large is left out whole.
    private readonly List<byte[]> profile = [];
    private int profileBytes;
    private bool hasExif;

    public static int Walk(ContainerStream file)
    {
        new JpegContainer(file).Walk();
        return 1;
    }

    private void Walk()
    {
        file.Copy(2);
        try
        {
            for (var marker = NextMarker(); ; marker = marker == StartOfScan ? file.CopyToMarker() : NextMarker())
            {
                if (marker is EndOfImage)
                {
                    file.Write([0xff, EndOfImage]);
                    return;
                }

                if (marker is 1 or (>= 0xd0 and <= 0xd8))
                    file.Write([0xff, marker]);
                else
                    Segment(marker);
            }
        }
        catch (EndOfStreamException)
        {
            // Cut short: the decoder says so, or shows what there is.
        }
    }

    private byte NextMarker()
    {
        byte value;
        // Decoders pass over what lies between segments, and any number of 255 before a marker.
        while (file.ReadByte() != 0xff)
        {
        }

        while ((value = file.ReadByte()) == 0xff)
        {
        }

        return value;
    }

    private void Segment(byte marker)
    {
        Span<byte> size = stackalloc byte[2];
        file.Read(size);
        var length = BinaryPrimitives.ReadUInt16BigEndian(size) - size.Length;
        if (length < 0)
            throw new InvalidDataException();
        if (marker is >= 0xe0 and <= 0xef)
            Application(marker, file.Read(length));
        else if (marker == Comment)
            file.Skip(length);
        else
        {
            if (marker == StartOfScan)
                WriteProfile();
            file.Write([0xff, marker, .. size]);
            file.Copy(length);
        }
    }

    private void Application(byte marker, byte[] data)
    {
        if ((marker == 0xe0 && data.AsSpan().StartsWith("JFIF\0"u8)) || (marker == 0xee && data.AsSpan().StartsWith("Adobe"u8)))
            Write(marker, data);
        else if (marker == 0xe1 && !hasExif && data.AsSpan().StartsWith(ExifOrientation.Head))
            WriteExif(ExifOrientation.Only(data));
        else if (marker == 0xe2 && data.AsSpan().StartsWith("ICC_PROFILE\0"u8) && profileBytes <= ColourProfile.MaxBytes)
        {
            profile.Add(data);
            profileBytes += data.Length;
        }
    }

    private void WriteExif(byte[] exif)
    {
        hasExif = exif.Length > 0;
        if (hasExif)
            Write(0xe1, [.. ExifOrientation.Head, .. exif]);
    }

    private void WriteProfile()
    {
        if (profileBytes <= ColourProfile.MaxBytes)
            foreach (var part in profile)
                Write(0xe2, part);
        profile.Clear();
    }

    private void Write(byte marker, ReadOnlySpan<byte> data)
    {
        Span<byte> size = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(size, (ushort)(data.Length + size.Length));
        file.Write([0xff, marker]);
        file.Write(size);
        file.Write(data);
    }
}
