using Blog.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.HouseRules;

public class MigrationTests
{
    [Fact]
    public void The_SQLite_migrations_are_up_to_date_with_the_model()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_PostgreSQL_migrations_are_up_to_date_with_the_model()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
