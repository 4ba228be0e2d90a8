using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ArticleViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleViews",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Views = table.Column<long>(type: "INTEGER", nullable: false),
                    Readers = table.Column<long>(type: "INTEGER", nullable: false),
                    Crawlers = table.Column<long>(type: "INTEGER", nullable: false),
                    LinkPreviews = table.Column<long>(type: "INTEGER", nullable: false),
                    Prefetches = table.Column<long>(type: "INTEGER", nullable: false),
                    Staff = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleViews", x => new { x.ArticleId, x.Day });
                    table.ForeignKey(
                        name: "FK_ArticleViews_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BlogViews",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Views = table.Column<long>(type: "INTEGER", nullable: false),
                    Readers = table.Column<long>(type: "INTEGER", nullable: false),
                    Crawlers = table.Column<long>(type: "INTEGER", nullable: false),
                    LinkPreviews = table.Column<long>(type: "INTEGER", nullable: false),
                    Prefetches = table.Column<long>(type: "INTEGER", nullable: false),
                    Staff = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlogViews", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleViews_Day_Views_ArticleId",
                table: "ArticleViews",
                columns: new[] { "Day", "Views", "ArticleId" },
                filter: "\"Views\" > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleViews");

            migrationBuilder.DropTable(
                name: "BlogViews");
        }
    }
}
