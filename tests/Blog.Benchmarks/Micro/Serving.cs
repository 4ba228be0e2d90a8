using BenchmarkDotNet.Attributes;
using Blog.Core.Jobs;
using Blog.Web;
using Blog.Web.PageCache;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Benchmarks.Micro;

/// <summary>
/// What one request for the longest example article costs within the program,
/// without the server's own part: kept, revalidated, composed.
/// </summary>
[MemoryDiagnoser]
public class Serving
{
    private const string Article = "/sqlite-in-production";

    private readonly string folder = Machine.NewFolder();
    private WebApplication app = null!;
    private IHttpContextFactory contexts = null!;
    private RequestDelegate pipeline = null!;
    private string tag = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--Data:Folder", folder, "--urls", "http://127.0.0.1:0", "--Log:Format", "none", "--Example:Content", "true"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddBlog();
        app = builder.Build();
        app.UseBlog();
        await app.PrepareAsync();
        await app.FillExampleAsync();
        app.Services.GetRequiredService<Opening>().Open();
        await app.StartAsync();
        contexts = app.Services.GetRequiredService<IHttpContextFactory>();
        pipeline = app.Services.GetRequiredService<PagePipeline>().Begin!;
        tag = (await AskAsync(new HeaderDictionary())).Headers.ETag.ToString();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public Task<IHttpResponseFeature> Kept() => AskAsync(new HeaderDictionary());

    [Benchmark]
    public Task<IHttpResponseFeature> Revalidated() => AskAsync(new HeaderDictionary { ["If-None-Match"] = tag });

    /// <summary>For somebody signed in, whose pages are composed for each request.</summary>
    [Benchmark]
    public Task<IHttpResponseFeature> Composed() =>
        AskAsync(new HeaderDictionary { ["Cookie"] = PageRequest.SignInCookie + "=none" });

    private async Task<IHttpResponseFeature> AskAsync(IHeaderDictionary headers)
    {
        headers.AcceptEncoding = "gzip";
        headers.Host = "localhost";
        headers.UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
        var (features, response) = (new FeatureCollection(), new HttpResponseFeature());
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature { Method = "GET", Path = Article, Scheme = "http", Protocol = "HTTP/1.1", Headers = headers });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var context = contexts.Create(features);
        await pipeline(context);
        contexts.Dispose(context);
        return response;
    }
}
