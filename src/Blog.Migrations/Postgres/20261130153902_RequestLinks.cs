using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Blog.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ClickedOverLimit",
                table: "AdMonths",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ClickedOverLimit",
                table: "AdDays",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "AdBookings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HeldFrom",
                table: "AdBookings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "LinkUntil",
                table: "AdBookings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AdBookingLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Mailbox = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
