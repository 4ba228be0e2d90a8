using Blog.Core.PageCache;

namespace Blog.Tests.Core.PageCache;

/// <summary>What stands once a page, in every variant, and which shares are left to it.</summary>
public class OncePlanTests
{
    private const double Near = 1e-6;

    [Fact]
    public void One_candidate_of_two_slots_takes_turns_in_them()
    {
        var plan = PagePlan.Of("/p", [Slot("top", By("a")), Slot("end", By("a"))]);
        Assert.Equal(0.5, Share(plan, "top", "a"), Near);
        Assert.Equal(0.5, Share(plan, "end", "a"), Near);
        AssertOnce(plan, "a");
    }

    [Fact]
    public void Two_of_one_owner_in_a_slot_each_share_the_page_by_their_weights()
    {
        var plan = PagePlan.Of("/p", [Slot("top", By("a", "a1")), Slot("end", By("a", "a2"))]);
        Assert.Equal(0.5, Share(plan, "top", "a1"), Near);
        Assert.Equal(0.5, Share(plan, "end", "a2"), Near);
        AssertOnce(plan, "a1", "a2");
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    [InlineData(5, 4)]
    public void As_many_owners_as_slots_or_more_each_have_their_share_of_every_slot(int owners, int slots)
    {
        var all = Enumerable.Range(0, owners).Select(i => By($"o{i}")).ToArray();
        for (var page = 0; page < 20; page++)
        {
            var plan = PagePlan.Of($"/page-{page}", Enumerable.Range(0, slots).Select(s => Slot($"slot{s}", all)));
            Assert.All(all, owner =>
            {
                AssertOnce(plan, owner.Key);
                var share = Enumerable.Range(0, slots).Sum(s => Share(plan, $"slot{s}", owner.Key));
                Assert.Equal((double)slots / owners, share, Near);
            });
        }
    }

    [Fact]
    public void What_one_owner_leaves_is_for_others_and_then_for_the_next_tier()
    {
        var plan = PagePlan.Of("/p",
            [Slot("top", By("a"), By("b")), Slot("end", By("a"), new Candidate("house", 1) { Tier = 2, IsOnce = true })]);
        Assert.Equal(1.0 / 3, Share(plan, "top", "a"), Near);
        Assert.Equal(2.0 / 3, Share(plan, "top", "b"), Near);
        Assert.Equal(2.0 / 3, Share(plan, "end", "a"), Near);
        Assert.Equal(1.0 / 3, Share(plan, "end", "house"), Near);
    }

    [Fact]
    public void Rivals_share_the_page_and_each_takes_turns_in_its_slots()
    {
        Candidate[] rivals =
        [
            By("a") with { Owner = "a", Trade = "TEA" }, By("b") with { Owner = "b", Trade = "TEA" },
        ];
        var plan = PagePlan.Of("/p", [Slot("top", rivals), Slot("end", rivals)]);
        foreach (var slot in new[] { "top", "end" })
        {
            Assert.Equal(0.25, Share(plan, slot, "a"), Near);
            Assert.Equal(0.25, Share(plan, slot, "b"), Near);
        }

        AssertOnce(plan, "a", "b");
    }

    [Fact]
    public void In_no_variant_of_any_plan_do_two_of_one_owner_stand_also_after_one_of_them_rests()
    {
        var random = new Random(20261130);
        for (var round = 0; round < 300; round++)
        {
            var ads = Enumerable.Range(0, random.Next(1, 9)).Select(i => By($"o{random.Next(4)}", $"ad{i}") with
            {
                Tier = random.Next(5) / 4,
                Weight = random.Next(1, 100),
                Trade = random.Next(4) == 0 ? "TEA" : "",
                Owner = $"o{random.Next(4)}",
            }).ToList();
            var slots = Enumerable.Range(0, random.Next(1, 6))
                .Select(s => Slot($"slot{s}", [.. ads.Where(_ => random.Next(3) > 0)]));
            var plan = PagePlan.Of($"/page-{round}", slots.ToList());
            foreach (var now in new[] { plan, plan.With("ad0", c => c with { IsResting = true }) })
            {
                Assert.Equal(1, Variants(now).Sum(now.ShareOf), 1e-6);
                foreach (var owner in ads.GroupBy(a => a.Once))
                {
                    AssertOnce(now, [.. owner.Select(a => a.Key)]);
                }
            }
        }
    }

    private static Candidate By(string owner, string? key = null) => new(key ?? owner, 1) { Once = owner };

    private static SlotCandidates Slot(string name, params Candidate[] candidates) => new(name, candidates);

    private static IEnumerable<int> Variants(PagePlan plan) => Enumerable.Range(0, 500).Where(v => plan.ShareOf(v) > 0);

    private static double Share(PagePlan plan, string slot, string key) =>
        Variants(plan).Where(v => plan.ChoiceOf(v, slot) == key).Sum(plan.ShareOf);

    private static void AssertOnce(PagePlan plan, params string[] keys) => Assert.All(Variants(plan), variant =>
        Assert.InRange(
            Enumerable.Range(0, 9)
                .Select(s => $"slot{s}")
                .Concat(["top", "end"])
                .Count(slot => keys.Contains(plan.ChoiceOf(variant, slot))),
            0,
            1));
}
