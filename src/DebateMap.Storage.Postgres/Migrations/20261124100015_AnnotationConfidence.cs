using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DebateMap.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AnnotationConfidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "Confidence",
                table: "Annotations",
                type: "double precision",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Annotations");
        }
    }
}
