using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Migrations;

/// <summary>The context on SQLite; it adds nothing but its own set of migrations.</summary>
public sealed class SqliteBlogDbContext(
    DbContextOptions<SqliteBlogDbContext> options, IEnumerable<IModelContributor> contributors, TimeProvider time,
    ChangeFeed feed)
    : BlogDbContext(options, contributors, time, feed);
