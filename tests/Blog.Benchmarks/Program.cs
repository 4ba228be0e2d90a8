using System.Globalization;
using Blog.Benchmarks;
using Blog.Benchmarks.Ads;
using Blog.Benchmarks.Arrows;
using Blog.Benchmarks.Contact;
using Blog.Benchmarks.Events;
using Blog.Benchmarks.Load;
using Blog.Benchmarks.Micro;
using Blog.Benchmarks.Pictures;
using Blog.Benchmarks.Scale;
using Blog.Benchmarks.Witness;

// Figures are written the same way on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (RecordingStartup.Record is not null)
{
    return RecordingStartup.Serve(args);
}

Machine.Print();
try
{
    return args switch
    {
        ["startup", .. var rest] => await Startup.RunAsync(rest),
        ["article", .. var rest] => await ArticlePages.RunAsync(rest),
        ["import", .. var rest] => await ImportOfAThousand.RunAsync(rest),
        ["scale", .. var rest] => await ScaleVerb.RunAsync(rest),
        ["search", .. var rest] => await ScaleVerb.SearchAsync(rest),
        ["load", .. var rest] => await LoadComparison.RunAsync(rest),
        ["weight", .. var rest] => await PageWeight.RunAsync(rest),
        ["contact", .. var rest] => await ContactFigures.RunAsync(rest),
        ["events"] => await EventFigures.RunAsync(),
        ["ads", .. var rest] => await AdFigures.RunAsync(rest),
        ["ads-report", .. var rest] => await AdReportFigures.RunAsync(rest),
        ["pictures", .. var rest] => await PictureFigures.RunAsync(rest),
        ["witness", .. var rest] => await WitnessVerb.RunAsync(rest),
        ["arrows", .. var rest] => ArrowTable.Run(rest),
        ["micro", .. var rest] => HotPieces.Run(rest),
        _ => Usage(),
    };
}
catch (Exception e) when (Started.IsEnding)
{
    Console.Error.WriteLine($"Ended before it was done ({e.Message})");
    return 1;
}

static int Usage()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/Blog.Benchmarks -- VERB [Blog.Web.dll]
          startup   first run with example content, then time to the first page and memory after it
          article   processor time of one uncached article page, warm
          import    time to import 1,000 Markdown files, and to look at them again unchanged
          scale     a generated blog of 100,000 articles against one of 100: each page, start, memory
                    [--articles N] [--categories N] [--tags N] [--folder DIR, which keeps the two blogs]
          search    how long the first page of results takes at 100,000 articles; options as for scale
          load      the article under load beside nginx, then whether every serve is counted;
                    [--seconds 10] [--rounds 5] [--requests 200000] [--flush 5]
          weight    bytes of the article's page by parts, and how many requests a browser makes for it
          contact   500 posts of the contact form at once, a mail server that hangs, a program that is killed;
                    what is stored, what is mailed, how long a visitor waits
          events    200 publications, the program killed (SIGKILL) at random points, two handlers of events, one of which fails
                    half of the time: whether each saw each text's last state, in order; then 100,000 events of an import
          ads       four ads in three slots: every serve counted, shares, a cap, an even month, bytes, speed;
                    [--seconds 10] [--rounds 5] [--requests 200000]
          ads-report  the ads' reports with 1,000 campaigns and three years of daily rows
          pictures  memory of the program while it takes a picture that is a bomb or as large as may be, and after it;
                    [Blog.Web.dll] [--only WORD]
          witness   record FOLDER [--program Blog.Web.dll]: all that the program answers, page by page, in three languages;
                    compare BEFORE AFTER [--expected FILE]: what differs between two recordings, but for what is expected
          arrows    which folders of the source use which, how many use each other, what layers.txt forbids; [ROOT] [--all]
          micro     the hot pieces one by one (BenchmarkDotNet, its arguments: --filter *Rendering*)
        Without a path, the Release build that this command has just made is measured.
        """);
    return 1;
}
