namespace Blog.Transfer.Documents;

/// <summary>
/// The limits of an import, which keep a careless or hostile folder from filling the memory or running for hours.
/// </summary>
public static class ImportLimits
{
    public const int MaxFiles = 10_000;
    public const int MaxFolderDepth = 32;
    public const int MaxFolderEntries = 200_000;
    public const long MaxFileBytes = 5 * 1024 * 1024;
    public const int MaxFrontMatterCharacters = 64 * 1024;
    public const int MaxFrontMatterDepth = 16;
    public const int MaxFrontMatterValues = 5_000;
    public const int MaxBodyBytes = 256 * 1024;
    public const int MaxAddressLength = 400;
    public const int MaxPictures = 500;
    public static readonly TimeSpan PictureSearchTime = TimeSpan.FromSeconds(5);
}
