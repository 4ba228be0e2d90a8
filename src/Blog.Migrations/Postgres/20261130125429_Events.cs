using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Blog.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EventLeases",
                columns: table => new
                {
                    Handler = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventLeases", x => x.Handler);
                });

            migrationBuilder.CreateTable(
                name: "UndeliveredEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Handler = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    TextKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    TextId = table.Column<long>(type: "bigint", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    FormerPath = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Changed = table.Column<string>(type: "text", nullable: false),
                    Cause = table.Column<int>(type: "integer", nullable: false),
                    Run = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UndeliveredEvents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UndeliveredEvents_Handler_Id",
                table: "UndeliveredEvents",
                columns: new[] { "Handler", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UndeliveredEvents_Handler_TextKind_TextId_Id",
                table: "UndeliveredEvents",
                columns: new[] { "Handler", "TextKind", "TextId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EventLeases");

            migrationBuilder.DropTable(
                name: "UndeliveredEvents");
        }
    }
}
