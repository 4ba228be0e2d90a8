using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Translations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "TranslationGroup",
                table: "Articles",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TranslationGroup_Language",
                table: "Articles",
                columns: new[] { "TranslationGroup", "Language" },
                unique: true,
                filter: "\"TranslationGroup\" IS NOT NULL AND \"Status\" <> 3");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_TranslationGroup_Language",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "TranslationGroup",
                table: "Articles");
        }
    }
}
