using Blog.Core.PageCache;
using Blog.Support.Donations.Ways;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations;

/// <summary>One line below an article that leads to the page about giving, for those who have just read to the end.</summary>
public sealed class ArticleEnd(WayList ways) : ViewComponent
{
    public IViewComponentResult Invoke() =>
        ways.HasPage ? View("/Donations/ArticleEnd.cshtml", SupportController.PathFrom(HttpContext.Page.Subject)) : Content("");
}
