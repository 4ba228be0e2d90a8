using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Blog.Tests.Core.Mail;

/// <summary>
/// A mail server on the loopback that speaks as much SMTP (RFC 5321) as a client needs, and misbehaves on demand: it can be
/// down, hang, drop the line after the text, be busy or refuse an address.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<TcpClient, bool> clients = new();
    private TcpListener? listener;

    public SmtpServer()
    {
        (listener = new TcpListener(IPAddress.Loopback, 0)).Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = ListenAsync(listener);
    }

    public int Port { get; }

    /// <summary>How it behaves from the next command on.</summary>
    public SmtpMood Mood { get; set; }

    /// <summary>What it has taken and confirmed, in that order.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. mails];

    /// <summary>How often somebody has begun to send a text.</summary>
    public int Begun => begun;

    private int begun;

    /// <summary>Nobody listens on the port any more: connections are refused.</summary>
    public void GoDown()
    {
        listener?.Stop();
        listener = null;
        foreach (var client in clients.Keys)
        {
            client.Dispose();
        }
    }

    public void ComeBack()
    {
        Mood = SmtpMood.Healthy;
        if (listener is null)
        {
            listener = new TcpListener(IPAddress.Loopback, Port);
            listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Start();
            _ = ListenAsync(listener);
        }
    }

    /// <summary>Waits until it has taken so many mails.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> Received(int count)
    {
        for (var tries = 600; mails.Count < count; tries--)
        {
            if (tries == 0)
            {
                throw new TimeoutException($"{mails.Count} of {count} mails came.");
            }

            await Task.Delay(50);
        }

        return Mails;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        GoDown();
        ending.Dispose();
    }

    private async Task ListenAsync(TcpListener here)
    {
        try
        {
            while (true)
            {
                var client = await here.AcceptTcpClientAsync(ending.Token);
                clients[client] = true;
                _ = ConverseAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone down.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        try
        {
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await HangIfAsked();
            await writer.WriteLineAsync("220 mail.example.org ready");
            var (from, to) = ("", new List<string>());
            while (await reader.ReadLineAsync(ending.Token) is { } line)
            {
                await HangIfAsked();
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        await writer.WriteLineAsync(
                            $"250-mail.example.org\r\n250-8BITMIME\r\n{(Mood == SmtpMood.SpeaksAscii ? "" : "250-SMTPUTF8\r\n")}"
                                + "250 SIZE 10000000");
                        break;
                    case "MAIL":
                        (from, to) = (Path(line), []);
                        await writer.WriteLineAsync("250 ok");
                        break;
                    case "RCPT":
                        to.Add(Path(line));
                        await writer.WriteLineAsync(Mood switch
                        {
                            SmtpMood.Busy => "451 come back later",
                            SmtpMood.RefusesRecipients => "550 no such mailbox",
                            _ => "250 ok",
                        });
                        break;
                    case "DATA":
                        Interlocked.Increment(ref begun);
                        await writer.WriteLineAsync("354 go on");
                        var text = await TextAsync(reader);
                        if (Mood == SmtpMood.DropsAfterData)
                        {
                            return;
                        }

                        await HangIfAsked();
                        mails.Enqueue(new(from, [.. to], text));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client has gone, or this server has.
        }
        finally
        {
            clients.TryRemove(client, out _);
            client.Dispose();
        }
    }

    private async Task HangIfAsked()
    {
        while (Mood == SmtpMood.Hangs)
        {
            await Task.Delay(20, ending.Token);
        }
    }

    private async Task<string> TextAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(ending.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Path(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
}
