namespace Blog.BrowserTests;

/// <summary>
/// An article's first sentence is on the first screen, below the bar, the line of ads, the menu, the picture, a title of two
/// lines and the contents; and no line is too long to read.
/// </summary>
[Collection(OnStage.Name)]
public sealed class FirstScreenTests(Stage stage, ExampleSite example) : IClassFixture<ExampleSite>
{
    // Pixels from the top of the screen: what stands above the picture, and the first line of the text.
    private const string Tops = """
        () => {
          const line = document.createRange();
          line.selectNodeContents(document.querySelector('.prose > p'));
          const bottom = q => document.querySelector(q).getBoundingClientRect().bottom;
          return {
            above: document.querySelector('.hero').getBoundingClientRect().top,
            hero: bottom('.hero') - document.querySelector('.hero').getBoundingClientRect().top,
            line: line.getClientRects()[0].bottom,
            lefts: ['.site-name', '.hero', 'h1', '.prose'].map(q => document.querySelector(q).getBoundingClientRect().left),
            bar: document.querySelector('.donation-bar').offsetHeight,
            ads: document.querySelector('header > aside').offsetHeight,
          };
        }
        """;

    [ChromiumTheory]
    [InlineData("paper", 390, 844, true)]
    [InlineData("paper", 390, 664, false)]
    [InlineData("paper", 768, 1024, true)]
    [InlineData("paper", 1440, 900, true)]
    [InlineData("signal", 390, 664, false)]
    [InlineData("signal", 1440, 900, true)]
    [InlineData("ink", 390, 664, false)]
    [InlineData("ink", 1440, 900, true)]
    public async Task It_shows_the_first_line_of_the_text(string preset, int width, int height, bool hasSubtitle)
    {
        await example.SpeakAsync("en", preset);
        await using var reader =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = width, Height = height } }, example.Site);
        // A title of two lines on that width.
        await reader.OpenAsync(width < 700 ? "/why-caching-is-hard" : "/sqlite-in-production");
        if (!hasSubtitle)
        {
            await reader.Page.EvaluateAsync("document.querySelector('.subtitle').remove()");
        }

        var tops = await reader.Page.EvaluateAsync<Measured>(Tops);
        Assert.InRange(tops.Above, 1, 116);
        Assert.InRange(tops.Hero, 100, height * 0.351);
        Assert.InRange(tops.Line, tops.Above, height);
        Assert.InRange(tops.Bar, 20, 30);
        Assert.InRange(tops.Ads, 20, 30);
        if (preset != "ink")
        {
            Assert.True(tops.Lefts.Max() - tops.Lefts.Min() < 1, $"left edges: {string.Join(", ", tops.Lefts)}");
        }
    }

    [ChromiumTheory]
    [InlineData("paper")]
    [InlineData("signal")]
    [InlineData("ink")]
    public async Task A_line_of_a_tablet_has_at_most_70_characters(string preset)
    {
        await example.SpeakAsync("en", preset);
        await using var reader =
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 768, Height = 1024 } }, example.Site);
        await reader.OpenAsync("/sqlite-in-production");
        var perLine = await reader.Page.EvaluateAsync<double>("""
            () => {
              const lines = [...document.querySelectorAll('.prose > p')].filter(p => p.textContent.length > 300).map(p => {
                const words = document.createRange();
                words.selectNodeContents(p);
                const tops = new Set([...words.getClientRects()].map(r => Math.round(r.bottom / 12)));
                return p.textContent.length / (tops.size - 0.5);
              });
              return lines.reduce((a, b) => a + b) / lines.length;
            }
            """);
        Assert.InRange(perLine, 45, 70);
    }

    [ChromiumFact]
    public async Task The_menu_of_a_narrow_screen_unfolds_without_script()
    {
        await example.SpeakAsync("en", "paper");
        await using var reader = await stage.StrangerAsync(
            new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = false }, example.Site);
        await reader.OpenAsync("/");
        var link = reader.Page.Locator(".site-nav a[href='/archive']");
        Assert.False(await link.IsVisibleAsync());
        await reader.Page.Locator(".site-nav summary").ClickAsync();
        Assert.True(await link.IsVisibleAsync());
        await link.ClickAsync();
        Assert.EndsWith("/archive", reader.Page.Url);
    }

    private sealed record Measured(double Above, double Hero, double Line, double[] Lefts, double Bar, double Ads)
    {
        public Measured() : this(0, 0, 0, [], 0, 0) { }
    }
}
