namespace Blog.Media.Containers;

/// <summary>
/// Copies an upload with no more than is needed to show it, before any decoder sees it: pixels, orientation, a bounded colour
/// profile, animation. All other metadata is passed over as it lies, compressed or not.
/// </summary>
/// <remarks>A decoder unpacks all compressed texts of a PNG: ten of them in a file of half a megabyte took 2.2 GB.</remarks>
internal static class BareCopy
{
    /// <param name="walk">Walks the container, and says how many frames it holds.</param>
    /// <returns>How many frames it holds, as the container says.</returns>
    /// <exception cref="InvalidDataException">It is no such container.</exception>
    /// <exception cref="NotSupportedException">More would be lost than metadata; says what.</exception>
    public static int Make(string from, string to, Func<ContainerStream, int> walk)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 64 * 1024);
        return walk(new ContainerStream(source, target));
    }
}
