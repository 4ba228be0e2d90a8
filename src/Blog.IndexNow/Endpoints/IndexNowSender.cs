using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace Blog.IndexNow.Endpoints;

/// <summary>
/// Posts addresses to an endpoint. It follows no redirect, sends no cookie, goes through no proxy, reads nothing of the answer
/// but its head, and connects to addresses of the internet alone, whatever a name resolves to.
/// </summary>
public sealed class IndexNowSender : IDisposable
{
    /// <summary>The protocol takes so many addresses at once.</summary>
    public const int MostUrls = 10_000;

    private const int MaxHeaderKilobytes = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly OutsideWorld world;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public IndexNowSender(OutsideWorld world, TimeProvider time)
    {
        (this.world, this.time) = (world, time);
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Blog-IndexNow");
    }

    /// <summary>Posts addresses of one site, at most <see cref="MostUrls"/>; what goes wrong is an answer, too.</summary>
    public async Task<EndpointAnswer> SendAsync(
        Uri endpoint, Uri site, IndexNowSettings own, IReadOnlyList<string> urls, CancellationToken ct)
    {
        var told = new Told(site.IdnHost, own.OwnKey, new Uri(site, own.KeyPath).AbsoluteUri, urls);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = JsonContent.Create(told) };
        try
        {
            await request.Content.LoadIntoBufferAsync(ct);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return EndpointAnswer.Of(response, time.GetUtcNow());
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException)
        {
            return new(EndpointAnswer.NoStatus, "The host resolves to a private address, to which the blog sends nothing.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new(EndpointAnswer.NoStatus, e.Message) { WaitsFor = EndpointAnswer.AfterTrouble };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(EndpointAnswer.NoStatus, "No answer in time.") { WaitsFor = EndpointAnswer.AfterTrouble };
        }
    }

    public void Dispose() => client.Dispose();

    // Looked at here and not before: a name may lead elsewhere when it is asked a second time.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (!addresses.All(world.Has))
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The names of the protocol.
    private sealed record Told(
        [property: JsonPropertyName("host")] string Host,
        [property: JsonPropertyName("key")] string Key,
        [property: JsonPropertyName("keyLocation")] string KeyLocation,
        [property: JsonPropertyName("urlList")] IReadOnlyList<string> UrlList);

    private sealed class PrivateAddressException() : IOException("This is a private address.");
}
