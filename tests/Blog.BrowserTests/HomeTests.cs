namespace Blog.BrowserTests;

/// <summary>What the first screen of the home page shows, in each look.</summary>
[Collection(OnStage.Name)]
public sealed class HomeTests(Stage stage, ExampleSite example) : IClassFixture<ExampleSite>
{
    // Whole titles on the first screen. What stands above the page's own part may take 116 pixels: what it takes more is not
    // the list's.
    private const string Titles = """
        () => {
          const more = Math.max(0, document.querySelector('main').getBoundingClientRect().top - 116);
          return [...document.querySelectorAll('.lead h2, .card h2')]
            .filter(title => title.getBoundingClientRect().bottom - more <= innerHeight).length;
        }
        """;

    // How much of a look's grid of cards is neither card nor ad nor the line between: its share of the area above the last row.
    private const string Holes = """
        () => {
          const cards = [...document.querySelectorAll('.cards > *')].map(c => c.getBoundingClientRect());
          const last = Math.max(...cards.map(c => c.top));
          const whole = cards.filter(c => c.top < last);
          const area = whole.reduce((sum, c) => sum + c.width * c.height, 0);
          const grid = document.querySelector('.cards').getBoundingClientRect();
          return 1 - area / (grid.width * (last - grid.top));
        }
        """;

    // Label and words of a verdict beside the title of their card: neither larger nor heavier.
    private const string Loud = """
        () => [...document.querySelectorAll('.card-verdict summary')].filter(verdict => {
          const title = verdict.closest('.lead, .card').querySelector('h2');
          const [own, other] = [getComputedStyle(verdict), getComputedStyle(title)];
          return parseFloat(own.fontSize) > parseFloat(other.fontSize) * 0.7 || +own.fontWeight > 400;
        }).length
        """;

    [ChromiumTheory]
    [InlineData("paper", 1440, 900, 4)]
    [InlineData("ink", 1440, 900, 4)]
    [InlineData("signal", 1440, 900, 4)]
    [InlineData("paper", 390, 844, 2)]
    [InlineData("ink", 390, 844, 2)]
    [InlineData("signal", 390, 844, 2)]
    public async Task The_first_screen_shows_several_titles_and_verdicts_are_quiet(string look, int width, int height, int titles)
    {
        await using var reader = await OpenAsync(look, width, height);
        Assert.InRange(await reader.Page.EvaluateAsync<int>(Titles), titles, 20);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>(Loud));
        Assert.Equal(0, await reader.OverflowAsync());
    }

    [ChromiumTheory]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1440)]
    public async Task A_grid_of_cards_has_no_holes(int width)
    {
        await using var reader = await OpenAsync("signal", width, 900);
        Assert.InRange(await reader.Page.EvaluateAsync<double>(Holes), -0.02, 0.02);
    }

    private async Task<Window> OpenAsync(string look, int width, int height)
    {
        await example.SpeakAsync("en", look);
        var reader = await stage.StrangerAsync(new() { ViewportSize = new() { Width = width, Height = height } }, example.Site);
        await reader.OpenAsync("/");
        return reader;
    }
}
