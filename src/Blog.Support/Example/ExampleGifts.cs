using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;

namespace Blog.Support.Example;

/// <summary>The example's accounts and wallets, which the bar and the support page show.</summary>
internal sealed class ExampleWays(BlogDbContext db) : ExampleKind<GivingWay>(db)
{
    public override string Name => "giving-way";

    public override int Order => 300;

    public override string One => "1 way to give";

    public override string Many => "{0} ways to give";

    protected override long IdOf(GivingWay row) => row.Id;

    protected override string TitleOf(GivingWay row) => row.Name;

    protected override string PathOf(GivingWay row) => $"/admin/donations/ways/{row.Id}";
}

/// <summary>The example's donations.</summary>
internal sealed class ExampleDonations(BlogDbContext db) : ExampleKind<Donation>(db)
{
    public override string Name => "donation";

    public override int Order => 310;

    public override string One => "1 donation";

    public override string Many => "{0} donations";

    protected override long IdOf(Donation row) => row.Id;

    protected override string TitleOf(Donation row) => $"{row.Amount}, {row.Way}";

    protected override string PathOf(Donation row) => $"/admin/donations/{row.Id}";
}
