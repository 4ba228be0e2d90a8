using Blog.Core.Admin;
using Blog.Core.Events;
using Blog.Core.Modules;
using Blog.IndexNow.Endpoints;
using Blog.IndexNow.KeyFiles;
using Blog.IndexNow.Submissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.IndexNow;

/// <summary>
/// Tells search engines by IndexNow (indexnow.org) which texts are new, changed or gone; off until the owner wants it.
/// </summary>
public sealed class IndexNowModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
        .Configure<RouteOptions>(routes => routes.SetParameterPolicy<OwnKey>(OwnKey.Name))
        .AddSingleton<OutsideWorld>()
        .AddSingleton<IndexNowSender>()
        .AddEventHandler<SubmittedTexts>()
        .AddAdminMenu(new AdminMenuEntry("IndexNow", "/admin/indexnow", "indexnow", AdminMenuGroup.Delivery));
}
