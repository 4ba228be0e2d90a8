using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RequestLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "MayRepeat",
                table: "Campaigns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ClickedOverLimit",
                table: "AdMonths",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ClickedOverLimit",
                table: "AdDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "AdBookings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HeldFrom",
                table: "AdBookings",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "LinkUntil",
                table: "AdBookings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AdBookingLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdBookingLinks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdBookingLinks_Hash",
                table: "AdBookingLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdBookingLinks_Mailbox_At",
                table: "AdBookingLinks",
                columns: new[] { "Mailbox", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdBookingLinks");

            migrationBuilder.DropColumn(
                name: "MayRepeat",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "ClickedOverLimit",
                table: "AdMonths");

            migrationBuilder.DropColumn(
                name: "ClickedOverLimit",
                table: "AdDays");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "AdBookings");

            migrationBuilder.DropColumn(
                name: "HeldFrom",
                table: "AdBookings");

            migrationBuilder.DropColumn(
                name: "LinkUntil",
                table: "AdBookings");
        }
    }
}
