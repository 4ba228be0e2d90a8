using System.Net;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Media;

namespace Blog.Tests.Core.Admin;

public sealed class FormLimitTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("/admin/settings", "Logo.File", 31)]
    [InlineData("/admin/profile", "Picture.File", 31)]
    [InlineData("/admin/articles/new", "Body", 31)]
    [InlineData("/admin/pages/new", "Body", 31)]
    public async Task What_is_too_large_for_a_form_is_answered_in_words(string path, string field, int megabytes)
    {
        var ada = await shared.SignedIn();
        using var much = new StreamedFile(new EndlessJpeg(), (long)megabytes << 20, announced: true);
        var page = await Send(ada, path, await ada.Get(path), much, field);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("This is too large.", page.One("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/admin/theme", "Logo", "OwnCss")]
    [InlineData("/admin/profile", "Picture", "Bio")]
    public async Task A_picture_beyond_20_MB_is_refused_beside_its_field_and_the_text_is_kept(
        string path, string field, string text)
    {
        var ada = await shared.SignedIn();
        using var much = new StreamedFile(new EndlessJpeg(), 21 << 20, announced: true);
        var page = await Send(ada, path, await ada.Get(path), much, $"{field}.File", (text, "/* Kept نص 🌟 */"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("larger than 20 MB", page.One($"#{field}-error")!.TextContent);
        Assert.Equal("/* Kept نص 🌟 */", page.Value(text)!.Trim());
    }

    [Fact]
    public async Task A_picture_of_several_MB_passes_the_limits_of_the_real_server()
    {
        using var folder = new TestFolder();
        var owner = new Dictionary<string, string>
        {
            ["Blog__Owner__Name"] = SignIn.Name,
            ["Blog__Owner__Email"] = SignIn.Email,
            ["Blog__Owner__Password"] = SignIn.Password,
        };
        await using var process = BlogProcess.Start(folder.Path, owner);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(await process.Address()) };
        var ada = new Visitor(client);
        await ada.TrySignIn();
        using var noise = NetVips.Image.Gaussnoise(1600, 1600).Cast(NetVips.Enums.BandFormat.Uchar);
        var picture = noise.WriteToBuffer(".png");
        Assert.InRange(picture.Length, 2 << 20, 20 << 20);
        using var file = new ByteArrayContent(picture);
        var page = await Send(ada, "/admin/profile", await ada.Get("/admin/profile"), file, "Picture.File");
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.NotNull((await ada.Get("/admin/profile")).One("img.picture-now"));
    }

    /// <summary>
    /// Sends the form's hidden and required fields as they stand, with <paramref name="file"/> as <paramref name="field"/>.
    /// </summary>
    private static async Task<Page> Send(
        Visitor ada, string path, Page form, HttpContent file, string field, params (string Name, string Value)[] typed)
    {
        string[] kept =
        [
            "__RequestVerificationToken", "Version", "Title", "Name", "Language", "TimeZone", "ArticlesPerPage", "WordsPerMinute",
            "SharedMaxAge",
        ];
        using var sent = new MultipartFormDataContent();
        foreach (var name in kept.Where(name => form.Value(name) is not null))
        {
            sent.Add(new StringContent(form.Value(name)!), name);
        }

        foreach (var chosen in form.All("input[type=radio]:checked"))
        {
            sent.Add(new StringContent(chosen.GetAttribute("value")!), chosen.GetAttribute("name")!);
        }

        foreach (var (name, value) in typed)
        {
            sent.Add(new StringContent(value), name);
        }

        if (field.EndsWith(".File", StringComparison.Ordinal))
        {
            sent.Add(file, field, "large.jpg");
        }
        else
        {
            sent.Add(file, field);
        }

        return await Page.Read(path, await ada.Client.PostAsync(path, sent));
    }
}
