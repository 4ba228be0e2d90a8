namespace Blog.Tests.Markdown;

public class MarkdownFeatureTests
{
    [Fact]
    public void A_table_scrolls_by_keyboard_and_aligns_by_classes()
    {
        var page = Page.Of("| Name | Price | Mark |\n|:--|--:|:-:|\n| Tea | 2 | x |");
        var region = page.QuerySelector("div.table-scroll")!;

        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("region", region.GetAttribute("role"));
        Assert.Equal("Table", region.GetAttribute("aria-label"));
        Assert.Equal(["Name", "Price", "Mark"], region.QuerySelectorAll("th[scope=col]").Select(th => th.TextContent));
        Assert.Equal(["align-left", "align-right", "align-center"], region.QuerySelectorAll("td").Select(td => td.ClassName!));
    }

    [Fact]
    public void A_grid_table_holds_blocks()
    {
        var page = Page.Of("+-----+-----+\n| - a | B   |\n| - b |     |\n+-----+-----+");

        Assert.Equal(["a", "b"], page.QuerySelectorAll("td li").Select(li => li.TextContent.Trim()));
    }

    [Fact]
    public void A_footnote_is_linked_both_ways_with_names_for_screen_readers()
    {
        var page = Page.Of("Tea[^t] and milk[^m].\n\n[^t]: From the hills.\n\n[^m]: Oat milk.");
        var reference = page.QuerySelector("sup.footnote-ref a")!;
        var note = page.QuerySelector("section.footnotes[role=doc-endnotes] li")!;
        var back = note.QuerySelector("a.footnote-back")!;

        Assert.Equal("#" + note.Id, reference.GetAttribute("href"));
        Assert.Equal("Note 1", reference.GetAttribute("aria-label"));
        Assert.Equal("#" + reference.Id, back.GetAttribute("href"));
        Assert.Equal("Back to the text, note 1", back.GetAttribute("aria-label"));
        Assert.StartsWith("From the hills.", note.TextContent.Trim());
    }

    [Fact]
    public void Tasks_cannot_be_ticked_and_say_whether_they_are_done()
    {
        var boxes = Page.Of("- [ ] open\n- [x] closed").QuerySelectorAll("li.task-list-item > input[type=checkbox][disabled]");

        Assert.Equal(["To do", "Done"], boxes.Select(box => box.GetAttribute("aria-label")!));
        Assert.Equal([false, true], boxes.Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public void A_definition_list_pairs_terms_with_their_meaning()
    {
        var page = Page.Of("Slug\n:   The readable end of an address");

        Assert.Equal("Slug", page.QuerySelector("dl > dt")!.TextContent.Trim());
        Assert.Equal("The readable end of an address", page.QuerySelector("dl > dd")!.TextContent.Trim());
    }

    [Fact]
    public void An_abbreviation_tells_its_long_form() =>
        Assert.Equal(
            "Cascading Style Sheets",
            Page.Of("*[CSS]: Cascading Style Sheets\n\nCSS is fun").QuerySelector("abbr")!.GetAttribute("title"));

    [Theory]
    [InlineData("\"Tea\" -- it's hot...", "“Tea” – it’s hot…")]
    [InlineData("'Tea' --- the best", "‘Tea’ — the best")]
    [InlineData("std::vector and foo::bar", "std::vector and foo::bar")]
    [InlineData("I. Newton said so", "I. Newton said so")]
    [InlineData("`\"as it's typed\" --`", "\"as it's typed\" --")]
    public void Quotes_and_dashes_are_set_as_in_print_and_code_is_left_alone(string markdown, string shown) =>
        Assert.Equal(shown, Page.Of(markdown).TextContent.Trim());

    [Theory]
    [InlineData("~~gone~~", "del")]
    [InlineData("==seen==", "mark")]
    [InlineData("++new++", "ins")]
    [InlineData("H~2~O", "sub")]
    [InlineData("x^2^", "sup")]
    [InlineData("*soft*", "em")]
    [InlineData("**loud**", "strong")]
    public void Emphasis_comes_in_all_its_kinds(string markdown, string element) =>
        Assert.NotNull(Page.Of(markdown).QuerySelector($"p > {element}"));

    [Theory]
    [InlineData("https://example.org/it's", "https://example.org/it%27s")]
    [InlineData("www.example.org", "https://www.example.org")]
    [InlineData("[out](https://example.org)", "https://example.org")]
    [InlineData("<a href=\"//example.org/x\">raw</a>", "//example.org/x")]
    public void A_link_to_another_site_gives_it_no_handle_on_this_page(string markdown, string address)
    {
        var link = Page.Of(markdown).QuerySelector("a")!;

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal("noopener", link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("[in](/about)")]
    [InlineData("[down](#end)")]
    [InlineData("<reader@example.org>")]
    [InlineData("[call](tel:+15550100)")]
    public void A_link_inside_the_site_or_to_a_person_stays_plain(string markdown)
    {
        var link = Page.Of(markdown).QuerySelector("a[href]")!;

        Assert.False(link.HasAttribute("rel"));
    }

    [Fact]
    public void Nothing_becomes_nothing()
    {
        var empty = Page.Renderer.Render("");

        Assert.Equal(("", 0, "", ""), (empty.Html, empty.WordCount, empty.PlainText, empty.Excerpt));
        Assert.Empty(empty.Toc);
    }
}
