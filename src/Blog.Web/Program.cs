using Blog.Web;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddBlog();
var app = builder.Build();
app.UseBlog();
await app.PrepareAsync();
await app.RunAsync();
