using Blog.Core.PageCache;

namespace Blog.Tests.Core.PageCache;

public class PagePlanTests
{
    private static readonly SlotCandidates Top = new("top", [new("ad:1", 1), new("ad:2", 2), new("ad:3", 5)]);
    private static readonly SlotCandidates Side = new("side", [new("ad:4", 3), new("ad:5", 1)]);
    private static readonly SlotCandidates End = new("end", [new("ad:6", 1), new("ad:7", 1), new("ad:8", 0.5), new("ad:9", 7)]);

    [Theory]
    [InlineData("/an-article")]
    [InlineData("/another")]
    [InlineData("/a-third")]
    public void Over_200_000_serves_each_candidate_gets_its_weights_share_to_a_thousandth(string page)
    {
        var plan = PagePlan.Of(page, [Top, Side, End]);
        var shown = Serve(plan, 200_000);
        foreach (var slot in new[] { Top, Side, End })
        {
            var total = slot.Candidates.Sum(c => c.Weight);
            Assert.All(slot.Candidates, c => Assert.InRange(shown[c.Key] / 200_000.0 / (c.Weight / total), 0.999, 1.001));
        }
    }

    [Fact]
    public void There_are_no_more_variants_than_cut_points_ask_for()
    {
        Assert.InRange(PagePlan.Of("/p", [Top, Side, End]).Intervals, 4, (3 - 1) + (2 - 1) + (4 - 1) + 1);
        Assert.Equal(3, PagePlan.Of("/p", [Top]).Intervals);
        Assert.Equal(1, PagePlan.Of("/p", []).Intervals);
        Assert.Equal(1, PagePlan.Of("/p", [new("empty", [])]).Intervals);
    }

    [Fact]
    public void The_variants_shares_are_the_whole()
    {
        var plan = PagePlan.Of("/p", [Top, Side, End]);
        Assert.Equal(1, Enumerable.Range(0, plan.Intervals).Sum(plan.ShareOf), 1e-9);
    }

    [Fact]
    public void The_order_differs_from_page_to_page_and_slot_to_slot()
    {
        var first = Enumerable.Range(0, 30)
            .Select(i => PagePlan.Of($"/page-{i}", [Top]))
            .Select(p => p.ChoiceOf(p.VariantAt(0, 0), "top"));
        Assert.Equal(3, first.Distinct().Count());
    }

    [Fact]
    public void A_variant_shows_one_candidate_in_each_slot_and_nothing_in_an_empty_one()
    {
        var plan = PagePlan.Of("/p", [Top, Side, new("none", [])]);
        for (var place = 0; place < 100; place++)
        {
            var variant = plan.VariantAt(GoldenSequence.Point(place, plan.Start), 0);
            Assert.Contains(plan.ChoiceOf(variant, "top"), Top.Candidates.Select(c => c.Key));
            Assert.Contains(plan.ChoiceOf(variant, "side"), Side.Candidates.Select(c => c.Key));
            Assert.Null(plan.ChoiceOf(variant, "none"));
            Assert.Null(plan.ChoiceOf(variant, "unknown"));
            Assert.Equal(2, plan.KeysOf(variant).Count());
        }
    }

    [Fact]
    public void A_changed_weight_changes_the_shares_and_what_shows_the_same_keeps_its_number()
    {
        var plan = PagePlan.Of("/p", [Top, Side]);
        var changed = plan.With("ad:3", 1);
        Assert.True(plan.NumbersAs(changed));
        var shown = Serve(changed, 40_000);
        Assert.InRange(shown["ad:3"] / 40_000.0, 0.2499, 0.2501);
        Assert.InRange(shown["ad:4"] / 40_000.0, 0.7499, 0.7501);
    }

    [Fact]
    public void What_has_no_weight_left_is_never_due()
    {
        var plan = PagePlan.Of("/p", [Top, Side]).With("ad:3", 0);
        Assert.DoesNotContain("ad:3", Serve(plan, 10_000).Keys);
        Assert.All(Enumerable.Range(0, 20).Where(v => plan.KeysOf(v).Contains("ad:3")), v => Assert.False(plan.IsInPlay(v, 0)));
        var empty = plan.With("ad:1", 0).With("ad:2", double.NaN);
        Assert.Null(empty.ChoiceOf(empty.VariantAt(0.5, 0), "top"));
    }

    [Fact]
    public void More_than_twelve_variants_take_turns_by_the_minute_and_their_shares_hold_over_time()
    {
        var many = new SlotCandidates("top", [.. Enumerable.Range(1, 40).Select(i => new Candidate($"ad:{i}", i))]);
        var plan = PagePlan.Of("/p", [many]);
        Assert.Equal(40, plan.Intervals);
        Assert.InRange(Enumerable.Range(0, 40).Count(v => plan.IsInPlay(v, 7)), 1, PagePlan.MaxVariants);
        var shown = new Dictionary<string, int>();
        for (var minute = 0; minute < 2000; minute++)
        {
            for (var place = 0; place < 100; place++)
            {
                var key = plan.ChoiceOf(plan.VariantAt(GoldenSequence.Point((minute * 100) + place, plan.Start), minute), "top")!;
                shown[key] = shown.GetValueOrDefault(key) + 1;
            }
        }

        Assert.All(many.Candidates, c => Assert.InRange(shown[c.Key] / 200_000.0 / (c.Weight / 820), 0.97, 1.03));
    }

    [Fact]
    public void Weights_that_are_no_numbers_and_repeated_keys_are_passed_over()
    {
        var plan = PagePlan.Of(
            "/p", [new("s", [new("a", double.PositiveInfinity), new("b", -1), new("c", 1), new("c", 9), new("d", 1)])]);
        var shown = Serve(plan, 1000);
        Assert.Equal(["c", "d"], shown.Keys.Order());
        Assert.InRange(shown["c"], 499, 501);
    }

    private static Dictionary<string, int> Serve(PagePlan plan, int serves)
    {
        var shown = new Dictionary<string, int>();
        for (var place = 0; place < serves; place++)
        {
            foreach (var key in plan.KeysOf(plan.VariantAt(GoldenSequence.Point(place, plan.Start), 0)))
            {
                shown[key] = shown.GetValueOrDefault(key) + 1;
            }
        }

        return shown;
    }
}
