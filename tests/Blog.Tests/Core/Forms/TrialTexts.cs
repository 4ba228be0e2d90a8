using System.Globalization;

namespace Blog.Tests.Core.Forms;

/// <summary>What people and what machines write on contact pages, made up for the spam trial.</summary>
internal static class TrialTexts
{
    private static readonly string[] Things =
    [
        "the keyset article", "your flame graphs", "the page on backups", "the series about caches", "your newsletter idea",
        "the picture of the sea", "dark mode", "the comments", "the feed", "the archive",
    ];

    private static readonly string[] Human =
    [
        "Hi, I read {0} last night and loved the part with the numbers. Do you plan a second one? Reader no. {1}",
        "Good morning! In {0}, the third paragraph says 12 ms, but the chart shows 21. Is it a typo? ({1})",
        "Hallo, zu {0} hätte ich eine Frage: Läuft das auch auf einem kleinen Rechner? Viele Grüße aus Köln, {1}",
        "سلام، مجھے {0} بہت پسند آیا۔ کیا اس کا اردو ترجمہ ہو سکتا ہے؟ شکریہ {1}",
        "Здравствуйте! Спасибо за {0}. Можно ли перевести статью на русский и сослаться на вас? № {1}",
        "你好，我很喜欢{0}。请问可以转载吗？我会注明出处。{1}",
        "Hola, me gustaría anunciarme cerca de {0}. ¿Cuánto cuesta un mes? Somos una librería pequeña. {1}",
        "Bonjour, j’aimerais vous citer à propos de {0} dans notre journal. Puis-je vous appeler ? Dossier {1}",
        "سلام، من {0} را خواندم و می‌خواهم نمونه‌ی کد را بپرسم. سپاس‌گزارم. {1}",
        "I work for a small press and we would like to interview you about {0}. 👩‍💻 Would Tuesday suit you? Ref {1}",
    ];

    private static readonly string[] Pitches =
    [
        "Dear Sir / Madam, I was browsing your website and our SEO services bring you to the first page of Google. Offer {0}",
        "Buy backlinks with high domain authority, guaranteed profit for your shop, act now. Lot {0}",
        "Play at our casino, jackpot every day, click here and claim your prize. Code {0}",
        "Double your bitcoin with our crypto investment, passive income and financial freedom. Plan {0}",
        "Cheap viagra and cialis, weight loss without a doctor, risk free. Pack {0}",
    ];

    private static readonly string[] Innocent =
    [
        "I like the colours of your site, number {0}.",
        "Nice to read about {0} things here today.",
        "Please tell me more about topic {0} of yours.",
        "What a pleasant blog with {0} articles.",
    ];

    /// <summary>A hundred letters as people write them, a few with links, one with three, one that names a casino.</summary>
    public static IEnumerable<string> People() =>
        Enumerable.Range(0, 100)
            .Select(i => string.Format(CultureInfo.InvariantCulture, Human[i % Human.Length], Things[i / 10], 1000 + i) + i switch
            {
                7 => " The scene in the casino made me laugh.",
                11 or 22 or 33 or 44 => $" I wrote about it at https://reader{i}.example.net/notes",
                55 => " See https://one.example.net and https://two.example.net for what I mean.",
                66 => " Sources: https://one.example.net/a https://two.example.net/b https://three.example.net/c",
                77 => "\n\nint Sum(int a, int b) => a + b; // x² + 𝑦² = 𝑟²",
                88 => " 🇦🇹🏳️‍🌈👍🏽 " + new string('!', 12),
                _ => "",
            });

    public static string Pitch(int i) => string.Format(CultureInfo.InvariantCulture, Pitches[i % Pitches.Length], i);

    public static string Friendly(int i) =>
        string.Format(CultureInfo.InvariantCulture, Innocent[i % Innocent.Length], i)
            + $" Greetings from street {i * 7} in the town of {Things[i % Things.Length]}.";

    public static string LinkFarm(int i) => (i % 4) switch
    {
        0 => string.Join(' ', Enumerable.Range(0, 8).Select(n => $"https://shop{n}.example.com/{i}")),
        1 => $"Great post! [url=https://cheap{i}.example.com]cheap watches[/url] [url=https://more{i}.example.com]more[/url]",
        2 =>
            $"Visit <a href=\"https://deal{i}.example.com\">our deals</a> today, everything must go, "
                + "we have it all and more of it.",
        _ => $"best-prices{i}.shop",
    };

    /// <summary>A pitch in disguise: letters of other scripts, zero width spaces, wide and mathematical letters, gaps.</summary>
    public static string Disguised(int i) => (i % 5) switch
    {
        0 => $"Play at our cаsinо tonight, {i} free spins for you and your friends.",
        1 => $"Cheap v\u200bi\u200ba\u200bg\u200br\u200ba for you, delivery number {i} is quick and quiet.",
        2 => $"Ｏｎｌｉｎｅ ｃａｓｉｎｏ number {i} waits for you with open doors.",
        3 => $"Our 𝐛𝐚𝐜𝐤𝐥𝐢𝐧𝐤𝐬 make your site number {i} in the whole world.",
        _ => $"C.A.S.I.N.O and j a c k p o t for player {i} of our house, welcome.",
    };
}
