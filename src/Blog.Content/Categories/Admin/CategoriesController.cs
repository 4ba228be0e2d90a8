using Blog.Content.Taxonomy.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Categories.Admin;

/// <summary>The categories of the blog: list, make, change, delete.</summary>
[Route("admin/categories")]
public sealed class CategoriesController(BlogDbContext db, CategoryDesk desk, FormParts parts, IStringLocalizer<Texts> t)
    : TermsController<Category>(db, desk, TermWords.Categories, parts, t);
