namespace Blog.Media.Containers;

/// <summary>Walks the blocks of a GIF: keeps frames, their timing and how often they loop; comments and other data go.</summary>
internal sealed class GifContainer(ContainerStream file)
{
    private const int Head = 13;
    private const byte Extension = 0x21;
    private const byte Frame = 0x2c;
    private const byte Control = 0xf9;
    private const byte Application = 0xff;

    private int frames;
    private bool hasLoop;

    public static int Walk(ContainerStream file)
    {
        var walk = new GifContainer(file);
        try
        {
            walk.Walk();
        }
        catch (EndOfStreamException)
        {
            // Cut short: the decoder says so, or shows the frames that are whole.
        }

        return Math.Max(1, walk.frames);
    }

    private void Walk()
    {
        Span<byte> head = stackalloc byte[Head];
        file.Read(head);
        file.Write(head);
        file.Copy(ColourTable(head[10]));
        while (true)
        {
            var block = file.ReadByte();
            if (block == Extension)
                CopyExtension(file.ReadByte());
            else
            {
                file.Write([block]);
                if (block != Frame)
                    return;
                CopyFrame();
            }
        }
    }

    private void CopyFrame()
    {
        frames++;
        Span<byte> descriptor = stackalloc byte[9];
        file.Read(descriptor);
        file.Write(descriptor);
        file.Copy(ColourTable(descriptor[8]));
        // The size of the first codes, then the pixels.
        file.Copy(1);
        CopyBlocks();
    }

    private void CopyExtension(byte label)
    {
        if (label == Control)
        {
            file.Write([Extension, label]);
            CopyBlocks();
        }
        else if (label == Application)
            CopyLoop();
        else
            SkipBlocks();
    }

    // "NETSCAPE2.0", one block of three bytes: 1 and how often the animation runs.
    private void CopyLoop()
    {
        var name = file.Read(file.ReadByte());
        var isLoop = !hasLoop && (name.AsSpan().SequenceEqual("NETSCAPE2.0"u8) || name.AsSpan().SequenceEqual("ANIMEXTS1.0"u8));
        var block = isLoop ? file.Read(file.ReadByte()) : [];
        if (block is [1, _, _])
        {
            hasLoop = true;
            file.Write([Extension, Application, (byte)name.Length, .. name, (byte)block.Length, .. block, 0]);
        }

        if (!isLoop || block.Length > 0)
            SkipBlocks();
    }

    private void CopyBlocks()
    {
        byte length;
        do
        {
            length = file.ReadByte();
            file.Write([length]);
            file.Copy(length);
        }
        while (length > 0);
    }

    private void SkipBlocks()
    {
        for (var length = file.ReadByte(); length > 0; length = file.ReadByte())
            file.Skip(length);
    }

    // The lowest three bits say how many colours: 2 to 256, of three bytes each.
    private static int ColourTable(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
}
