namespace Blog.Media.Storage;

/// <summary>
/// Files of a picture moved to the temporary folder, to be deleted or put back. What a crash leaves there is swept later.
/// </summary>
internal sealed class FilesAside(IReadOnlyList<(string From, string To)> moves)
{
    public void PutBack()
    {
        foreach (var (from, to) in moves)
            File.Move(to, from, overwrite: true);
    }

    public void Delete()
    {
        foreach (var (_, to) in moves)
            File.Delete(to);
    }
}
