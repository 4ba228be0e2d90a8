using Blog.Content.Taxonomy.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Categories.Admin;

/// <summary>Makes one of two categories.</summary>
[Route("admin/categories")]
public sealed class CategoryMergersController(BlogDbContext db, CategoryDesk desk, IStringLocalizer<Texts> t)
    : TermMergersController<Category>(db, desk, TermWords.Categories, t);
