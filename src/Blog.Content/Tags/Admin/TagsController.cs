using Blog.Content.Taxonomy.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Tags.Admin;

/// <summary>The tags of the blog: list, make, change, delete.</summary>
[Route("admin/tags")]
public sealed class TagsController(BlogDbContext db, TagDesk desk, FormParts parts, IStringLocalizer<Texts> t)
    : TermsController<Tag>(db, desk, TermWords.Tags, parts, t);
