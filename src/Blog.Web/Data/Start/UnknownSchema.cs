namespace Blog.Web.Data.Start;

/// <summary>Refuses a database with migrations that this program does not know, and says which version wrote it.</summary>
public static class UnknownSchema
{
    /// <param name="applied">The migrations of the database, each named by its UTC time and a word.</param>
    /// <param name="known">The program's migrations, oldest first.</param>
    /// <param name="where">What follows "The database" in the refusal.</param>
    /// <param name="wayOut">What whoever has a database of a newer version is told last.</param>
    /// <exception cref="StartupException">One of them is unknown here.</exception>
    public static void Refuse(IEnumerable<string> applied, IEnumerable<string> known, string where, string wayOut)
    {
        var ours = known.ToList();
        if (applied.Except(ours).FirstOrDefault() is { } unknown)
        {
            throw new StartupException(
                // Before 1.0.0-preview.1 migrations are put together anew: what is older than the first is an earlier alpha's.
                string.CompareOrdinal(unknown, ours[0]) < 0
                    ? $"The database {where} was created by an earlier alpha version, which this program cannot upgrade "
                        + $"(it has {unknown}). See \"Upgrade\" in docs/operate.md for how to keep your content."
                    : $"The database {where} was created by a newer version of this program (it has {unknown}). {wayOut}",
                ExitCodes.NewerDatabase);
        }
    }
}
