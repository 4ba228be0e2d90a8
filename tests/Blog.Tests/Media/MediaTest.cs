using Blog.Media.Storage;
using Blog.Media.Variants;
using NetVips;

namespace Blog.Tests.Media;

/// <summary>Gives each test a media folder of its own, and reads back what was stored in it.</summary>
public abstract class MediaTest : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("blog-media-");

    protected MediaTest()
    {
        Folder = new MediaFolder(root.FullName);
        Processor = new PictureProcessor(Folder, TimeProvider.System);
    }

    protected MediaFolder Folder { get; }

    protected PictureProcessor Processor { get; }

    public void Dispose()
    {
        Processor.Dispose();
        root.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected Task<ProcessedPicture> Process(byte[] upload) => Processor.ProcessAsync(new MemoryStream(upload));

    /// <summary>What the person reads when the upload is refused; the folder must hold nothing of it.</summary>
    protected async Task<string> Refusal(Stream upload)
    {
        var refusal = await Assert.ThrowsAsync<PictureException>(() => Processor.ProcessAsync(upload));
        Assert.Empty(StoredFiles());
        return refusal.Message;
    }

    protected Task<string> Refusal(byte[] upload) => Refusal(new MemoryStream(upload));

    protected Image OpenOriginal(ProcessedPicture picture, string options = "") =>
        Image.NewFromFile(Folder.OriginalPath(picture.Hash, picture.Extension) + options);

    protected Image OpenVariant(ProcessedPicture picture, int width, string options = "") =>
        Image.NewFromFile(Folder.VariantPath(picture.Hash, width) + options);

    protected string[] StoredFiles() =>
        [.. root.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name).Order(StringComparer.Ordinal)];

    protected static bool IsRed(Image image, int x, int y) => Near(image.Getpoint(x, y), 255, 0, 0);

    protected static bool IsBlue(Image image, int x, int y) => Near(image.Getpoint(x, y), 0, 0, 255);

    private static bool Near(double[] pixel, params double[] colour) =>
        colour.Zip(pixel, (wanted, found) => Math.Abs(wanted - found)).All(distance => distance < 24);
}
