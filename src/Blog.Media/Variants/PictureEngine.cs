using NetVips;

namespace Blog.Media.Variants;

/// <summary>Sets libvips up once per process: four loaders and no others, no cache, few threads.</summary>
public static class PictureEngine
{
    private static readonly string[] Loaders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif"];

    private static readonly Lazy<bool> Ready = new(SetUp);

    /// <summary>Cheap after the first call.</summary>
    public static void EnsureReady() => _ = Ready.Value;

    private static bool SetUp()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block(loader, false);
        // Every picture passes once; a cache would only hold memory and open files.
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 2;
        return true;
    }
}
