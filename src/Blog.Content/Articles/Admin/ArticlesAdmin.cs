using Blog.Content.Translations.Admin;
using Blog.Core.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Articles.Admin;

/// <summary>The articles' place in the admin area.</summary>
internal static class ArticlesAdmin
{
    public static IServiceCollection AddArticlesAdmin(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<ArticleListReader>()
        .AddScoped<ArticleEditorLoader>()
        .AddScoped<ArticleFormReader>()
        .AddScoped<TranslationReader>()
        .AddScoped<ArticleSaveErrors>()
        .AddScoped<CurrentAuthor>()
        .AddDashboardCard<ArticlesOverview>(0, isAcross: true)
        .AddAdminMenu(new AdminMenuEntry("Articles", "/admin/articles", "pen", AdminMenuGroup.Writing));
}
