using Blog.Benchmarks;

return args switch
{
    ["startup", .. var rest] => await Startup.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/Blog.Benchmarks -- VERB
          startup [FOLDER]   time to the first page and memory after it, of the Release build on a data folder
        """);
    return 1;
}
