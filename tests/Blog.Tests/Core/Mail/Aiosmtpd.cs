using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Blog.Tests.HouseRules;

namespace Blog.Tests.Core.Mail;

/// <summary>A mail server that is not ours: aiosmtpd on the loopback, whose mails are read by Python's own parser.</summary>
internal sealed class Aiosmtpd : IAsyncDisposable
{
    private static readonly string? Python = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(HasIt);

    private readonly string folder = Directory.CreateTempSubdirectory("blog-smtp-").FullName;
    private readonly Process process;

    /// <param name="user">Who may send; empty for anybody.</param>
    /// <param name="hasOwnCertificate">Whether it asks for TLS with a certificate that nobody has signed.</param>
    public Aiosmtpd(string user = "", string password = "", bool hasOwnCertificate = false)
    {
        List<string> arguments = [Path.Combine(Sources.Root, "tests/Blog.Tests/Core/Mail/aiosmtpd_server.py"), user, password];
        if (hasOwnCertificate)
        {
            arguments.AddRange(Certificate());
        }

        process = Process.Start(new ProcessStartInfo(Python!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        Leash.Hold(process);
        Port = int.Parse(process.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Why tests that need it are skipped here; null where they run.</summary>
    public static string? Absent =>
        Python is null ? "No aiosmtpd on this machine. On Debian: apt-get install python3-aiosmtpd." : null;

    public int Port { get; }

    /// <summary>Waits for the next mail.</summary>
    public async Task<ReadMail> Received() =>
        JsonSerializer.Deserialize<ReadMail>(
            (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!)!;

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Leash.Free(process);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string[] Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        string[] files = [Path.Combine(folder, "server.crt"), Path.Combine(folder, "server.key")];
        File.WriteAllText(files[0], certificate.ExportCertificatePem());
        File.WriteAllText(files[1], key.ExportPkcs8PrivateKeyPem());
        return files;
    }

    private static bool HasIt(string python)
    {
        try
        {
            using var probe =
                Process.Start(new ProcessStartInfo(python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A mail as another program has read it.</summary>
/// <param name="User">Who signed in to send it; empty for nobody.</param>
/// <param name="ReplyTo">Names and addresses.</param>
/// <param name="Headers">Their names in lower case.</param>
internal sealed record ReadMail(
    string From, IReadOnlyList<string> To, string User, string Subject, IReadOnlyList<IReadOnlyList<string>> ReplyTo,
    string MessageId, string Text, IReadOnlyList<string> Headers);

/// <summary>A test that needs aiosmtpd; skips visibly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AiosmtpdFactAttribute : FactAttribute
{
    public AiosmtpdFactAttribute() => Skip = Aiosmtpd.Absent;
}
