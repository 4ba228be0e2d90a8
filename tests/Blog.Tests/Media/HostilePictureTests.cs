using Blog.Media.Variants;

namespace Blog.Tests.Media;

public sealed class HostilePictureTests : MediaTest
{
    [Theory]
    [InlineData("zTXt", "Comment\0\0")]
    [InlineData("iTXt", "Comment\0\u0001\0\0\0")]
    public async Task Compressed_texts_of_a_small_png_take_no_memory(string type, string head)
    {
        if (!OperatingSystem.IsLinux())
            return;
        // Half a gigabyte of letters in half a megabyte; a decoder that unpacks them takes two gigabytes.
        byte[] text = [.. head.Select(c => (byte)c), .. Pictures.Deflate(47 << 20, (byte)'a')];
        var bomb = Enumerable.Range(0, 10).Aggregate(Pictures.Png(60, 40), (png, _) => png.WithChunk(type, text));
        Assert.InRange(bomb.Length, 400_000, 600_000);
        ForgetPeak();
        var before = Peak();

        var picture = await Process(bomb);

        Assert.Equal((60, 40), (picture.Width, picture.Height));
        Assert.True(Peak() - before <= 700);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".jpg[interlace]")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public async Task Whatever_a_file_holds_it_is_a_picture_or_a_refusal(string format)
    {
        var whole = Pictures.Animation(format, 40, 30, frames: 2);
        var random = new Random(16);
        for (var turn = 0; turn < 60; turn++)
        {
            var file = whole[..(turn % 5 == 0 ? random.Next(12, whole.Length) : whole.Length)];
            for (var change = random.Next(1, 6); change > 0; change--)
                file[random.Next(Math.Min(12, file.Length), Math.Min(file.Length, 400))] = (byte)random.Next(256);
            try
            {
                await Process(file);
            }
            catch (PictureException)
            {
                // In words, as it should be.
            }
        }
    }

    // Of the process, others' pictures included: a bound far below what a bomb would take.
    private static long Peak() => long.Parse(File.ReadLines("/proc/self/status")
        .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) / 1024;

    private static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");
}
