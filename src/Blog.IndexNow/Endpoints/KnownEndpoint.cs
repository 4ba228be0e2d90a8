namespace Blog.IndexNow.Endpoints;

/// <summary>An endpoint that takes part in IndexNow; each passes on to the others what it is told.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Address">Where it is posted to.</param>
public sealed record KnownEndpoint(string Name, string Address)
{
    public static IReadOnlyList<KnownEndpoint> All { get; } =
    [
        new("IndexNow (api.indexnow.org)", "https://api.indexnow.org/indexnow"),
        new("Bing (www.bing.com)", "https://www.bing.com/indexnow"),
        new("Yandex (yandex.com)", "https://yandex.com/indexnow"),
        new("Seznam (search.seznam.cz)", "https://search.seznam.cz/indexnow"),
        new("Naver (searchadvisor.naver.com)", "https://searchadvisor.naver.com/indexnow"),
    ];
}
