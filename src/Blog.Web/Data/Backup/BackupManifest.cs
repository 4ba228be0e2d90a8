using System.IO.Compression;
using System.Text.Json;

namespace Blog.Web.Data.Backup;

/// <summary>The manifest of a backup archive: an archive holds exactly these files.</summary>
public sealed record BackupManifest(
    int Format, string Program, DateTime CreatedAt, Guid? DatabaseId, IReadOnlyDictionary<string, BackupFile> Files)
{
    public const string EntryName = "manifest.json";
    public const string DatabaseEntry = "blog.db";
    public const int CurrentFormat = 1;

    private const int MaxBytes = 64 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public void Write(ZipArchive archive)
    {
        using var stream = archive.CreateEntry(EntryName).Open();
        JsonSerializer.Serialize(stream, this, Json);
    }

    /// <exception cref="StartupException">The archive has no manifest that this version understands.</exception>
    public static BackupManifest Read(ZipArchive archive)
    {
        var entry = archive.GetEntry(EntryName) ?? throw Refused("it has no manifest, so it was not created by this program");
        if (entry.Length > MaxBytes)
        {
            throw Refused("its manifest is too large");
        }

        try
        {
            using var stream = entry.Open();
            return Checked(JsonSerializer.Deserialize<BackupManifest>(stream, Json));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw Unreadable();
        }
    }

    // The JSON deserializer sets missing properties to null, whatever their type says.
    private static BackupManifest Checked(BackupManifest? manifest)
    {
        if (manifest is { Format: > CurrentFormat })
        {
            throw Refused("it was created by a newer version of the program");
        }

        if (manifest is not { Format: CurrentFormat, Files: not null })
        {
            throw Unreadable();
        }

        return manifest.Files.Values.All(file => file is { Bytes: >= 0, Sha256: not null })
            ? manifest
            : throw Refused("its manifest lists a file without size or hash");
    }

    private static StartupException Unreadable() => Refused("it has no readable manifest");

    /// <summary>Why an archive is not restored; nothing has been changed.</summary>
    public static StartupException Refused(string why) =>
        new($"The archive was not restored: {why}. Nothing was changed.", ExitCodes.Failed);
}

/// <summary>One file of an archive: its length in bytes and its SHA-256 in hexadecimal.</summary>
public sealed record BackupFile(long Bytes, string Sha256);
