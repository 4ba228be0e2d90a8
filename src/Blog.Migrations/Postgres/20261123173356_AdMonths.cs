using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Postgres
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
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    AdId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Served = table.Column<long>(type: "bigint", nullable: false),
                    Viewed = table.Column<long>(type: "bigint", nullable: false),
                    Clicked = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdArticleMonths", x => new { x.Month, x.AdId, x.ArticleId });
                });

            migrationBuilder.CreateTable(
                name: "AdMonths",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    AdId = table.Column<long>(type: "bigint", nullable: false),
                    SlotId = table.Column<long>(type: "bigint", nullable: false),
                    Served = table.Column<long>(type: "bigint", nullable: false),
                    ServedCrawlers = table.Column<long>(type: "bigint", nullable: false),
                    ServedPreviews = table.Column<long>(type: "bigint", nullable: false),
                    ServedPrefetches = table.Column<long>(type: "bigint", nullable: false),
                    ServedStaff = table.Column<long>(type: "bigint", nullable: false),
                    Viewed = table.Column<long>(type: "bigint", nullable: false),
                    ViewedFiltered = table.Column<long>(type: "bigint", nullable: false),
                    Clicked = table.Column<long>(type: "bigint", nullable: false),
                    ClickedCrawlers = table.Column<long>(type: "bigint", nullable: false),
                    ClickedPreviews = table.Column<long>(type: "bigint", nullable: false),
                    ClickedPrefetches = table.Column<long>(type: "bigint", nullable: false),
                    ClickedStaff = table.Column<long>(type: "bigint", nullable: false),
                    ClickedRepeats = table.Column<long>(type: "bigint", nullable: false),
                    ClickedElsewhere = table.Column<long>(type: "bigint", nullable: false)
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
