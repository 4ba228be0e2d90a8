using Blog.Content.Taxonomy.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Tags.Admin;

/// <summary>Makes one of two tags.</summary>
[Route("admin/tags")]
public sealed class TagMergersController(BlogDbContext db, TagDesk desk, IStringLocalizer<Texts> t)
    : TermMergersController<Tag>(db, desk, TermWords.Tags, t);
