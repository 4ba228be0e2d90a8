using System.Net;

namespace Blog.Tests.Media;

/// <summary>A file of an upload that is made while it is sent, so that the test holds none of it.</summary>
internal sealed class StreamedFile(Stream source, long size, bool announced) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var buffer = new byte[81920];
        for (var left = size; left > 0; left -= buffer.Length)
        {
            var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)));
            await stream.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = size;
        return announced;
    }
}
