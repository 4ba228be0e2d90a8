namespace Blog.Ads.Slots.Admin;

/// <summary>Finds the advertisers whom an article names, for the note to its author.</summary>
public sealed class NamedAdvertisers
{
    /// <param name="article">Its number.</param>
    /// <param name="ct">Stops the work.</param>
    // The independence guard fills this: it alone knows what naming is.
    public Task<IReadOnlyList<NamedAdvertiser>> InAsync(long article, CancellationToken ct) => Task.FromResult<IReadOnlyList<NamedAdvertiser>>([]);
}
