using Blog.Tests.Content;

namespace Blog.Tests.Media;

/// <summary>An upload that never ends: the right first byte, then nothing but 0xff 0xd8 0xff over and over.</summary>
internal sealed class EndlessJpeg(byte first = 0xff) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var index = 0; index < count; index++, BytesRead++)
            buffer[offset + index] = BytesRead == 0 ? first : BytesRead % 3 == 1 ? (byte)0xd8 : (byte)0xff;
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
