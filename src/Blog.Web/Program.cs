var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => typeof(Program).Assembly.GetName().Name);
app.Run();
