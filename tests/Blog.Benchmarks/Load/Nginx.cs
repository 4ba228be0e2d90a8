using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Blog.Benchmarks.Load;

/// <summary>
/// nginx with one precompressed file, the program's page, under the program's headers: what serving costs at the least.
/// </summary>
public sealed class Nginx : IAsyncDisposable
{
    private const double TicksOfASecond = 100; // USER_HZ, the same on every Linux that .NET runs on (proc_pid_stat(5)).

    private readonly Process process;
    private readonly string folder;

    private Nginx(Process process, string folder, string address, string tunedAddress) =>
        (this.process, this.folder, Address, TunedAddress) = (process, folder, address, tunedAddress);

    /// <summary>Where it opens the file for each request, as it does by default.</summary>
    public string Address { get; }

    /// <summary>Where it keeps the file open (open_file_cache), which its administrator has to ask for.</summary>
    public string TunedAddress { get; }

    /// <summary>Seconds of processor time of all its workers.</summary>
    public double ProcessorSeconds
    {
        get
        {
            var workers = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return workers.Sum(worker => Ticks(File.ReadAllText($"/proc/{worker}/stat"))) / TicksOfASecond;
        }
    }

    public static async Task<Nginx> ServeAsync(Page page)
    {
        var folder = Machine.NewFolder();
        var (port, tunedPort) = (BlogProgram.FreePort(), BlogProgram.FreePort());
        var file = Path.Combine(folder, "site", Page.Path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, page.Plain);
        await File.WriteAllBytesAsync(file + ".gz", page.Gzip);
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(folder, port, tunedPort, page));
        var start = new ProcessStartInfo(
            Tools.Find("nginx")!, ["-p", folder, "-c", settings, "-e", Path.Combine(folder, "error.log"), "-g", "daemon off;"]);
        var nginx = new Nginx(Started.Process(start), folder, $"http://127.0.0.1:{port}", $"http://127.0.0.1:{tunedPort}");
        await nginx.AnswersAsync(page);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // The comparison is worth nothing unless it sends the same bytes.
    private async Task AnswersAsync(Page page)
    {
        for (var i = 0; i < 100 && !process.HasExited; i++)
        {
            try
            {
                var answer = await Page.AskAsync(Address);
                if (!answer.IsCompressed
                    || !answer.Gzip.AsSpan().SequenceEqual(page.Gzip)
                    || answer.Headers.Count < page.Headers.Count)
                {
                    throw new InvalidOperationException("nginx does not send the program's page.");
                }

                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(50);
            }
        }

        var log = Path.Combine(folder, "error.log");
        throw new InvalidOperationException("nginx did not start. " + (File.Exists(log) ? await File.ReadAllTextAsync(log) : ""));
    }

    private static string Settings(string folder, int port, int tunedPort, Page page)
    {
        var headers = new StringBuilder();
        foreach (var (name, value) in page.Headers)
        {
            var quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("$", "${dollar}", StringComparison.Ordinal);
            headers.Append(CultureInfo.InvariantCulture, $"  add_header {name} \"{quoted}\" always;\n");
        }

        return $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            worker_processes auto;
            pid {{folder}}/nginx.pid;
            events { worker_connections 1024; }
            http {
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
              geo $dollar { default "$"; }
              access_log off;
              server_tokens off;
              sendfile on; tcp_nopush on; tcp_nodelay on;
              keepalive_timeout 600; keepalive_requests 1000000000;
              types { } default_type "{{page.ContentType}}";
              etag off; if_modified_since off;
              root {{folder}}/site;
              gzip_static on;
            {{headers}}
              server { listen 127.0.0.1:{{port}}; }
              server { listen 127.0.0.1:{{tunedPort}}; open_file_cache max=100 inactive=600s; open_file_cache_valid 600s; }
            }
            """;
    }

    // The name in brackets may hold spaces; user and system time are the 14th and 15th field.
    private static double Ticks(string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
