using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Migrations;

/// <summary>The context on PostgreSQL; it adds nothing but its own set of migrations.</summary>
public sealed class PostgresBlogDbContext(
    DbContextOptions<PostgresBlogDbContext> options, IEnumerable<IModelContributor> contributors, TimeProvider time,
    ChangeFeed feed)
    : BlogDbContext(options, contributors, time, feed);
