using System.Security.Cryptography;
using System.Text;
using Blog.Transfer.Documents;

namespace Blog.Transfer.Files;

/// <summary>The text of a file with the hash of its bytes; whatever is no text is refused with a reason.</summary>
internal sealed record TextFile(string Text, string Hash)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableFileException">The file is empty, too large, unreadable or no text.</exception>
    public static TextFile Read(string path)
    {
        var bytes = Bytes(path);
        var text = Decode(bytes).Replace("\r\n", "\n").Replace('\r', '\n');
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableFileException("The file is empty.");
        return new TextFile(text, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    // The length is asked before the file is opened: neither 100 MB nor a named pipe (length 0) is ever read.
    private static byte[] Bytes(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0) throw new UnreadableFileException("The file is empty.");
            if (length > ImportLimits.MaxFileBytes)
                throw new UnreadableFileException(
                    $"The file is {length / 1024.0 / 1024:0.#} MB; more than {ImportLimits.MaxFileBytes / 1024 / 1024} MB "
                        + "is not allowed.");
            using var file = File.OpenRead(path);
            var bytes = new byte[length];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UnreadableFileException("The file could not be read (permission denied).", error);
        }
        catch (IOException error)
        {
            throw new UnreadableFileException("The file could not be read: " + error.Message, error);
        }
    }

    private static string Decode(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes.AsSpan(3)),
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] =>
                throw new UnreadableFileException("The file is UTF-32. Save it as UTF-8."),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
            _ => DecodeUtf8(bytes),
        };
        return text.Contains('\0')
            ? throw new UnreadableFileException(
                "The file contains NUL characters: it is binary, or UTF-16 without a byte order mark. Save it as UTF-8.")
            : text;
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new UnreadableFileException(Guess(bytes), error);
        }
    }

    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        int controls = 0, c1 = 0;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C)) controls++;
            else if (b is >= 0x7F and < 0xA0) c1++;
        }
        if (controls > 0) return "The file is binary, not text.";
        return $"The file is not UTF-8; it looks like {(c1 == 0 ? "Latin-1" : "Windows-1252")}, line {FirstBadLine(bytes)}. "
            + "Save it as UTF-8.";
    }

    private static int FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done) break;
            if (bytes[at] == '\n') line++;
            at += length;
        }
        return line;
    }
}
