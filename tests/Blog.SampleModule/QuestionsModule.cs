using Blog.Core.Admin;
using Blog.Core.Cli;
using Blog.Core.Data;
using Blog.Core.Events;
using Blog.Core.Example;
using Blog.Core.Jobs;
using Blog.Core.Modules;
using Blog.Core.Navigation;
using Blog.Core.Outlets;
using Blog.Core.Settings;
using Blog.SampleModule.Questions;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.SampleModule;

/// <summary>Readers' questions below articles, and the author's answers on a page of their own.</summary>
public sealed class QuestionsModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
        // The page shows answered questions; articles show none, so they stay in the cache.
        .AddPageTags<Question>(_ => [QuestionsController.Tag])
        .AddToOutlet<AskBelowArticle>(OutletPlaces.ArticleEnd, 50)
        .AddSiteLink(SiteLinkPlace.Footer, "Questions and answers", Path)
        .AddPublicPage("Questions and answers", Path)
        .AddJob<QuestionRetention>()
        .AddEventHandler<QuestionLinks>()
        .AddCliVerb(QuestionsVerb.Verb)
        .AddExampleFiller<ExampleQuestion>()
        .AddExampleKind<ExampleQuestions>()
        .AddExampleWords<QuestionSettings>()
        .AddAdminMenu(
            new AdminMenuEntry("Questions", "/admin/questions", "question", AdminMenuGroup.Readers),
            new AdminMenuEntry("Question settings", "/admin/question-settings", "question", AdminMenuGroup.Site));

    private static string? Path(IServiceProvider services) =>
        services.GetRequiredService<SettingsStore>().Get<QuestionSettings>().IsOpen ? QuestionsController.Path : null;
}
