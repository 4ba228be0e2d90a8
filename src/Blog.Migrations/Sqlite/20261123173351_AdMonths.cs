using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AdMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AdArticleMonths",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AdId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Served = table.Column<long>(type: "INTEGER", nullable: false),
                    Viewed = table.Column<long>(type: "INTEGER", nullable: false),
                    Clicked = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdArticleMonths", x => new { x.Month, x.AdId, x.ArticleId });
                });

            migrationBuilder.CreateTable(
                name: "AdMonths",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AdId = table.Column<long>(type: "INTEGER", nullable: false),
                    SlotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Served = table.Column<long>(type: "INTEGER", nullable: false),
                    ServedCrawlers = table.Column<long>(type: "INTEGER", nullable: false),
                    ServedPreviews = table.Column<long>(type: "INTEGER", nullable: false),
                    ServedPrefetches = table.Column<long>(type: "INTEGER", nullable: false),
                    ServedStaff = table.Column<long>(type: "INTEGER", nullable: false),
                    Viewed = table.Column<long>(type: "INTEGER", nullable: false),
                    ViewedFiltered = table.Column<long>(type: "INTEGER", nullable: false),
                    Clicked = table.Column<long>(type: "INTEGER", nullable: false),
                    ClickedCrawlers = table.Column<long>(type: "INTEGER", nullable: false),
                    ClickedPreviews = table.Column<long>(type: "INTEGER", nullable: false),
                    ClickedPrefetches = table.Column<long>(type: "INTEGER", nullable: false),
                    ClickedStaff = table.Column<long>(type: "INTEGER", nullable: false),
                    ClickedRepeats = table.Column<long>(type: "INTEGER", nullable: false),
                    ClickedElsewhere = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdMonths", x => new { x.Month, x.AdId, x.SlotId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdArticleMonths_AdId_Month",
                table: "AdArticleMonths",
                columns: new[] { "AdId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_AdMonths_AdId_Month",
                table: "AdMonths",
                columns: new[] { "AdId", "Month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdArticleMonths");

            migrationBuilder.DropTable(
                name: "AdMonths");
        }
    }
}
