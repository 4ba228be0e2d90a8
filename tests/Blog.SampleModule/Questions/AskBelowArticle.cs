using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.SampleModule.Questions;

/// <summary>
/// The view component with the form below each article; it holds no token, so that the article stays in the cache.
/// </summary>
public sealed class AskBelowArticle(SettingsStore settings) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var page = HttpContext.Page;
        if (!settings.Get<QuestionSettings>().IsOpen || page.Subject.Kind != "article")
        {
            return Content("");
        }

        page.Carrying(PageLook.Form);
        return View("/Questions/BelowArticle.cshtml", new QuestionForm { About = HttpContext.Request.Path.Value });
    }
}
