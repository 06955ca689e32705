using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DebateMap.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Talk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Freezes",
                columns: table => new
                {
                    Debate = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "text", nullable: true),
                    To = table.Column<string>(type: "text", nullable: true),
                    By = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Freezes", x => new { x.Debate, x.Number });
                    table.ForeignKey(
                        name: "FK_Freezes_Debates_Debate",
                        column: x => x.Debate,
                        principalTable: "Debates",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoteReads",
                columns: table => new
                {
                    Debate = table.Column<string>(type: "text", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false),
                    Thread = table.Column<int>(type: "integer", nullable: false),
                    UpTo = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteReads", x => new { x.Debate, x.Account, x.Thread });
                    table.ForeignKey(
                        name: "FK_NoteReads_Debates_Debate",
                        column: x => x.Debate,
                        principalTable: "Debates",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Debate = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Thread = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Record = table.Column<string>(type: "text", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    ResolvedBy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => new { x.Debate, x.Number });
                    table.ForeignKey(
                        name: "FK_Notes_Debates_Debate",
                        column: x => x.Debate,
                        principalTable: "Debates",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProposalDrafts",
                columns: table => new
                {
                    Debate = table.Column<string>(type: "text", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Edits = table.Column<int>(type: "integer", nullable: true),
                    Step = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalDrafts", x => new { x.Debate, x.Account });
                    table.ForeignKey(
                        name: "FK_ProposalDrafts_Debates_Debate",
                        column: x => x.Debate,
                        principalTable: "Debates",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Debate = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: true),
                    Seen = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => new { x.Debate, x.Number });
                    table.ForeignKey(
                        name: "FK_Proposals_Debates_Debate",
                        column: x => x.Debate,
                        principalTable: "Debates",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoteMentions",
                columns: table => new
                {
                    Debate = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false),
                    Thread = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteMentions", x => new { x.Debate, x.Number, x.Account });
                    table.ForeignKey(
                        name: "FK_NoteMentions_Notes_Debate_Number",
                        columns: x => new { x.Debate, x.Number },
                        principalTable: "Notes",
                        principalColumns: new[] { "Debate", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NoteMentions_Account",
                table: "NoteMentions",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Account",
                table: "Notes",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Debate_Thread",
                table: "Notes",
                columns: new[] { "Debate", "Thread" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Account",
                table: "Proposals",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Debate_State",
                table: "Proposals",
                columns: new[] { "Debate", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Freezes");

            migrationBuilder.DropTable(
                name: "NoteMentions");

            migrationBuilder.DropTable(
                name: "NoteReads");

            migrationBuilder.DropTable(
                name: "ProposalDrafts");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "Notes");
        }
    }
}
