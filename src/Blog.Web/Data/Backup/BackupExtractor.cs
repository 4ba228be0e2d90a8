using System.IO.Compression;
using System.Security.Cryptography;

namespace Blog.Web.Data.Backup;

/// <summary>
/// Unpacks an untrusted backup archive into a fresh folder: only the files of its manifest, without zip slip, each of the
/// listed size and hash.
/// </summary>
public static class BackupExtractor
{
    private static readonly string[] Folders = ["media/", "keys/"];

    /// <exception cref="StartupException">The archive is not what its manifest says.</exception>
    public static void Extract(ZipArchive archive, BackupManifest manifest, string into)
    {
        CheckSpace(manifest, into);
        var entries = archive.Entries.Where(e => e.FullName != BackupManifest.EntryName).ToList();
        if (entries.Count != manifest.Files.Count)
        {
            throw BackupManifest.Refused($"it contains {entries.Count} files, but its manifest lists {manifest.Files.Count}");
        }

        foreach (var entry in entries)
        {
            var listed = manifest.Files.GetValueOrDefault(entry.FullName)
                ?? throw BackupManifest.Refused($"its manifest does not list {Shown(entry.FullName)}");
            ExtractOne(entry, listed, Destination(entry.FullName, into));
        }
    }

    private static void CheckSpace(BackupManifest manifest, string into)
    {
        // Not a long: sizes in an untrusted manifest may overflow it when added.
        var needed = manifest.Files.Values.Sum(f => (double)f.Bytes);
        var free = new DriveInfo(into).AvailableFreeSpace;
        if (needed > free)
        {
            throw BackupManifest.Refused($"it needs {needed / (1 << 20):F0} MB, but only {free >> 20} MB are free");
        }
    }

    private static string Destination(string name, string into)
    {
        var isOurs = name == BackupManifest.DatabaseEntry
            || Folders.Any(f => name.StartsWith(f, StringComparison.Ordinal) && name.Length > f.Length);
        var isPlain = !name.Contains('\\')
            && !name.Contains(':')
            && !name.Any(char.IsControl)
            && name.Split('/').All(part => part is not ("" or "." or ".."));
        var path = Path.GetFullPath(Path.Combine(into, name));
        return isOurs && isPlain && path.StartsWith(into + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw BackupManifest.Refused($"it contains an unexpected file, {Shown(name)}");
    }

    private static void ExtractOne(ZipArchiveEntry entry, BackupFile listed, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var input = entry.Open();
        using var output = new FileStream(path, BackupFiles.Private());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 << 10];
        var length = 0L;
        // Against zip bombs: never more is unpacked than the manifest says.
        for (int read; length <= listed.Bytes && (read = input.Read(buffer)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            output.Write(buffer, 0, read);
        }

        if (length != listed.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != listed.Sha256)
        {
            throw BackupManifest.Refused($"{Shown(entry.FullName)} is damaged");
        }

        output.Flush(flushToDisk: true);
    }

    private static string Shown(string name) => new([.. name.Take(100).Select(c => char.IsControl(c) ? '?' : c)]);
}
