namespace Blog.Benchmarks.Witness;

/// <summary>
/// Does what makes the rarer pages of an example blog: letters, a request for ad space, a gift, drafts, the bin.
/// </summary>
/// <param name="later">Lets a minute pass.</param>
public sealed class Seeds(Visitor reader, Visitor owner, Action later)
{
    public async Task SowAsync()
    {
        await LettersAsync();
        await FillAsync(owner, "/admin/donations/new", "/admin/donations/new",
            ("Day", "2026-11-20"), ("Amount", "25.00"), ("Currency", "EUR"), ("Note", "By bank"));
        await ArticlesAsync();
        await FillAsync(owner, "/admin/ads/reports/campaigns/1", "/admin/ads/reports/campaigns/1/link");
        await FillAsync(
            owner, "/admin/pages/new", "/admin/pages/new", ("Title", "A page in draft"), ("Body", "Nobody sees it yet."));
        await FillAsync(owner, "/admin/ads/txt", "/admin/ads/txt", ("Text", "example.com, 1234, DIRECT"));
    }

    // Two that waited for their writers, and one that came in no time at all: it is held for a look.
    private async Task LettersAsync()
    {
        await FillAsync(reader, "/contact", "/contact",
            ("Sender", "Quick Sender"), ("Email", "quick@example.org"), ("Text", "In no time at all."));
        var letter = await ShownAsync(reader, "/contact", "/contact");
        var request = await ShownAsync(reader, "/advertise?slot=2", "/advertise");
        later();
        await SendAsync(reader, letter,
            ("Sender", "Mira Reader"), ("Email", "mira@example.org"),
            ("Text", "Thank you for the piece about backups. I restored one, and it worked."));
        await SendAsync(reader, request,
            ("From", "2027-02-01"), ("To", "2027-02-28"), ("Name", "Nils Buyer"), ("Email", "nils@example.com"),
            ("Text", "A month, please."));
    }

    private async Task ArticlesAsync()
    {
        const string New = "/admin/articles/new";
        await FillAsync(owner, New, New,
            ("Title", "An article in draft"), ("Body", "## One\n\nText.\n\n## Two\n\nMore text."), ("Tags", "sqlite"));
        var first = await IdOfAsync("delete-the-flag");
        await FillAsync(owner, first, first, ("Slug", "delete-that-flag"));
        var second = await IdOfAsync("walking-to-think");
        await FillAsync(owner, second, second + "/trash");
        await FillAsync(owner, second, second + "/deletion");
        var third = await IdOfAsync("an-honest-benchmark");
        await FillAsync(owner, third, third + "/trash");
    }

    // The list links each article's title to its form.
    private async Task<string> IdOfAsync(string slug)
    {
        var list = await owner.GetAsync("/admin/articles?q=" + slug.Replace('-', '+'));
        foreach (var address in Links.In(list).Where(a => a.StartsWith("/admin/articles/", StringComparison.Ordinal)))
        {
            if (ShownForm.On(await owner.GetAsync(address)).Any(f => f.Fields.GetValueOrDefault("Slug") == slug))
            {
                return address;
            }
        }

        throw new InvalidOperationException($"{slug} is not in the list.");
    }

    /// <summary>Sends a form of a page, filled in.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the recording would lack what comes of it.</exception>
    public static async Task FillAsync(Visitor visitor, string page, string action, params (string Name, string Value)[] typed)
    {
        await SendAsync(visitor, await ShownAsync(visitor, page, action), typed);
    }

    private static async Task<ShownForm> ShownAsync(Visitor visitor, string page, string action)
    {
        var shown = await visitor.GetAsync(page);
        return ShownForm.On(shown).FirstOrDefault(f => f.Method == "POST" && f.Action == action)
            ?? throw new InvalidOperationException($"{page} ({shown.Status}) has no form for {action}.");
    }

    private static async Task SendAsync(Visitor visitor, ShownForm form, params (string Name, string Value)[] typed)
    {
        var answer = await visitor.PostAsync(form.Action, form.With(typed));
        if (answer.Status is not (>= 300 and < 400))
        {
            throw new InvalidOperationException($"{form.Action} answered {answer.Status}: {Why(answer)}");
        }
    }

    // What stands beside the fields.
    private static string Why(Answer answer) =>
        string.Join(' ', answer.Text.Split('\n').Where(l => l.Contains("error", StringComparison.Ordinal) && l.Length < 300));
}
