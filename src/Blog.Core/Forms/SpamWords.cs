namespace Blog.Core.Forms;

/// <summary>Words and phrases that unwanted messages hold and readers' letters seldom do; one alone proves nothing.</summary>
public static class SpamWords
{
    /// <summary>Lower case, in Latin letters; owners add their own.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "viagra", "cialis", "casino", "betting", "jackpot", "porn", "escort", "adult dating", "sexy", "payday loan",
        "replica watches",
        "weight loss", "male enhancement", "crypto investment", "bitcoin investment", "double your bitcoin", "passive income",
        "forex",
        "guaranteed profit", "financial freedom", "backlinks", "seo services", "seo expert", "seo package",
        "first page of google", "rank your website",
        "website traffic", "domain authority", "guest post package", "link insertion", "buy followers", "instagram followers",
        "email list",
        "lead generation", "web design services", "explainer video", "limited time offer", "act now", "click here", "100 free",
        "risk free",
        "dear sir madam", "i was browsing your website", "work from home", "make money online", "you have won",
        "claim your prize", "whatsapp me",
    ];
}
