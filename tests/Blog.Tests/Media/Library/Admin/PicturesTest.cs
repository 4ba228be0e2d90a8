using System.Net.Http.Headers;
using System.Text.Json;

namespace Blog.Tests.Media.Library.Admin;

/// <summary>Gives each test the owner, signed in, and the two ways to upload: by script and by form.</summary>
public abstract class PicturesTest : MediaAppTest, IAsyncLifetime
{
    private string token = "";

    protected Visitor Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Owner = await Blog.SignedIn();
        token = (await Owner.Get("/admin/pictures"))
            .One("#upload input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Uploads as the editor's script does: one file, JSON back.</summary>
    protected async Task<(HttpResponseMessage Answer, JsonElement Json)> Fetch(
        HttpContent file, string name = "picture", string? alt = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/pictures") { Content = Form(alt, (file, name)) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await Owner.Client.SendAsync(request);
        return (answer, JsonDocument.Parse(await answer.Content.ReadAsStreamAsync()).RootElement);
    }

    protected Task<(HttpResponseMessage Answer, JsonElement Json)> Fetch(
        byte[] file, string name = "picture", string? alt = null) =>
        Fetch(new ByteArrayContent(file), name, alt);

    /// <summary>Uploads as the page's form does, and reads the page that follows.</summary>
    protected async Task<Page> Send(params (byte[] File, string Name)[] files)
    {
        var form = Form(null, [.. files.Select(f => ((HttpContent)new ByteArrayContent(f.File), f.Name))]);
        form.Add(new StringContent(token), "__RequestVerificationToken");
        return await Owner.Follow(await Page.Read("/admin/pictures", await Owner.Client.PostAsync("/admin/pictures", form)));
    }

    protected static MultipartFormDataContent Form(string? alt, params (HttpContent Content, string Name)[] files)
    {
        var form = new MultipartFormDataContent();
        if (alt is not null)
            form.Add(new StringContent(alt), "alt");
        foreach (var (content, name) in files)
            form.Add(content, "file", name);
        return form;
    }
}
