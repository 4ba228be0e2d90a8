using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ArticleNeighbours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleNeighbours",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    OlderId = table.Column<long>(type: "bigint", nullable: true),
                    NewerId = table.Column<long>(type: "bigint", nullable: true),
                    RelatedId = table.Column<long>(type: "bigint", nullable: true),
                    RelatedScore = table.Column<int>(type: "integer", nullable: false),
                    IsStale = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleNeighbours", x => x.ArticleId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleNeighbours_RelatedId",
                table: "ArticleNeighbours",
                column: "RelatedId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleNeighbours_Stale",
                table: "ArticleNeighbours",
                column: "ArticleId",
                filter: "\"IsStale\"");

            // 2 is published. What is most like each of them is found by the next start, in the background.
            migrationBuilder.Sql("""
                INSERT INTO "ArticleNeighbours" ("ArticleId", "OlderId", "NewerId", "RelatedScore", "IsStale")
                SELECT "Id", LAG("Id") OVER "Line", LEAD("Id") OVER "Line", 0, TRUE FROM "Articles" WHERE "Status" = 2 WINDOW "Line" AS (ORDER BY "PublishedAt", "Id")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleNeighbours");
        }
    }
}
