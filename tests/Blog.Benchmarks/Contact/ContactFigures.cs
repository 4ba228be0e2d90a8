using Blog.Tests.Core.Mail;

namespace Blog.Benchmarks.Contact;

/// <summary>The verb "contact": whether messages are lost or doubled, and how long visitors wait.</summary>
public static class ContactFigures
{
    private const int AtOnce = 500;
    private const int Calm = 200;
    private const int Killed = 300;

    public static async Task<int> RunAsync(string[] args)
    {
        var program = BlogProgram.Find(args);
        var folder = Directory.CreateTempSubdirectory("blog-contact-").FullName;
        await using var mail = new SmtpServer();
        var blog = Start(program, folder, mail);
        try
        {
            await blog.FirstPageAsync();
            var store = new StoredMessages(folder);
            await AllAtOnceAsync(blog, store, mail);
            await MailServerHangsAsync(blog, store, mail);
            blog = await KilledAsync(blog, () => Start(program, folder, mail), store, mail);
            return 0;
        }
        finally
        {
            await blog.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BlogProgram Start(string program, string folder, SmtpServer mail) => BlogProgram.Serve(program, folder,
        "--Mail:Host", "127.0.0.1", "--Mail:Port", $"{mail.Port}", "--Mail:Security", "None", "--Mail:From", "blog@example.org",
        "--Mail:LeaseSeconds", "30", "--Proxy:KnownProxies", "127.0.0.1", "--Forms:PassingPerHour", "100000");

    private static async Task AllAtOnceAsync(BlogProgram blog, StoredMessages store, SmtpServer mail)
    {
        using var senders = new Senders(blog.Address);
        var answers = await senders.SendAsync("burst", AtOnce, AtOnce);
        var (stored, distinct) = store.Count("burst");
        await WaitAsync(() => mail.Mails.Count >= AtOnce, TimeSpan.FromMinutes(3));
        Console.WriteLine(
            $"{AtOnce} posts at once: {answers.Count(a => a.Thanked)} thanked, {stored} stored, {distinct} different; " +
                $"mails {mail.Mails.Count}, different {Different(mail, "burst")}; p95 {Senders.P95(answers):0} ms");
    }

    private static async Task MailServerHangsAsync(BlogProgram blog, StoredMessages store, SmtpServer mail)
    {
        mail.Mood = SmtpMood.Hangs;
        using var senders = new Senders(blog.Address);
        var answers = await senders.SendAsync("hang", Calm, 4);
        Console.WriteLine($"mail server hangs, {Calm} posts by 4 visitors at a time: "
            + $"{answers.Count(a => a.Thanked)} thanked, {store.Count("hang").Stored} stored; "
            +
                $"median {Senders.Percentile(answers, 0.5):0.0} ms, p95 {Senders.P95(answers):0.0} ms");
        mail.ComeBack();
        await WaitAsync(() => Different(mail, "hang") >= Calm, TimeSpan.FromMinutes(5));
        Console.WriteLine($"  after it is back: {Different(mail, "hang")} of {Calm} mails, {Of(mail, "hang")} sendings");
    }

    private static async Task<BlogProgram> KilledAsync(
        BlogProgram blog, Func<BlogProgram> start, StoredMessages store, SmtpServer mail)
    {
        using var senders = new Senders(blog.Address);
        var sending = senders.SendAsync("kill", Killed, 16, async answered =>
        {
            if (answered == Killed / 2)
            {
                await blog.DisposeAsync();
            }
        });
        var answers = await sending;
        var again = start();
        await again.FirstPageAsync();
        var thanked = answers.Where(a => a.Thanked).Select(a => a.Text).ToList();
        var texts = store.Texts("kill");
        await WaitAsync(() => Different(mail, "kill") >= texts.Distinct().Count(), TimeSpan.FromMinutes(3));
        Console.WriteLine($"killed with {thanked.Count} of {Killed} thanked: "
            + $"{thanked.Except(texts).Count()} of these lost, {texts.Count - texts.Distinct().Count()} stored twice; "
            +
                $"{texts.Count} stored, {Different(mail, "kill")} of them mailed, {Of(mail, "kill")} sendings");
        return again;
    }

    private static int Different(SmtpServer mail, string series) =>
        mail.Mails.Where(m => IsOf(m, series)).Select(m => m.Message.MessageId).Distinct().Count();

    private static int Of(SmtpServer mail, string series) => mail.Mails.Count(m => IsOf(m, series));

    private static bool IsOf(ReceivedMail mail, string series) =>
        mail.Text.Contains($"{series} number", StringComparison.Ordinal);

    private static async Task WaitAsync(Func<bool> isDone, TimeSpan patience)
    {
        for (var until = DateTime.UtcNow + patience; !isDone() && DateTime.UtcNow < until;)
        {
            await Task.Delay(250);
        }

        // What would come twice comes now.
        await Task.Delay(1_000);
    }
}
