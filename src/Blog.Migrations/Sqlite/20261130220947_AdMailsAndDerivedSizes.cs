using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AdMailsAndDerivedSizes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Height",
                table: "AdSlots");

            migrationBuilder.DropColumn(
                name: "Width",
                table: "AdSlots");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndToldAt",
                table: "Campaigns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StartToldAt",
                table: "Campaigns",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndToldAt",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "StartToldAt",
                table: "Campaigns");

            migrationBuilder.AddColumn<int>(
                name: "Height",
                table: "AdSlots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Width",
                table: "AdSlots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }
    }
}
