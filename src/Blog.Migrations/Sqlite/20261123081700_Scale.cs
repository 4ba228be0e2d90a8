using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Scale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_SavedAt",
                table: "Articles");

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "ArticleTags",
                type: "TEXT",
                nullable: true);

            // Before the index, which is faster made than changed row by row. 2 is ArticleStatus.Published.
            migrationBuilder.Sql("""UPDATE "ArticleTags" SET "PublishedAt" = (SELECT "PublishedAt" FROM "Articles" WHERE "Articles"."Id" = "ArticleTags"."ArticleId" AND "Articles"."Status" = 2)""");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTags",
                columns: new[] { "TagId", "PublishedAt", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CategoryId_SavedAt_Id_Status_Title_Slug_Keywords",
                table: "Articles",
                columns: new[] { "CategoryId", "SavedAt", "Id", "Status", "Title", "Slug", "Keywords" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Rendered_RenderVersion",
                table: "Articles",
                column: "Rendered_RenderVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Rendered_WordCount",
                table: "Articles",
                column: "Rendered_WordCount");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SavedAt_Id_Status_Title_Slug_Keywords",
                table: "Articles",
                columns: new[] { "SavedAt", "Id", "Status", "Title", "Slug", "Keywords" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Status_SavedAt_Id_Title_Slug_Keywords",
                table: "Articles",
                columns: new[] { "Status", "SavedAt", "Id", "Title", "Slug", "Keywords" });

            migrationBuilder.DropIndex(
                name: "IX_Articles_Featured_Status_PublishedAt",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Featured",
                table: "Articles",
                columns: new[] { "Status", "PublishedAt", "Id" },
                filter: "\"Featured\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_Featured",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Featured_Status_PublishedAt",
                table: "Articles",
                columns: new[] { "Featured", "Status", "PublishedAt" });

            migrationBuilder.DropIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTags");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CategoryId_SavedAt_Id_Status_Title_Slug_Keywords",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Rendered_RenderVersion",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Rendered_WordCount",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SavedAt_Id_Status_Title_Slug_Keywords",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Status_SavedAt_Id_Title_Slug_Keywords",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "ArticleTags");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SavedAt",
                table: "Articles",
                column: "SavedAt");
        }
    }
}
