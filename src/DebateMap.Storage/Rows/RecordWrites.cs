using System.Data.Common;
using System.Globalization;
using System.Text;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DebateMap.Storage.Rows;

/// <summary>
/// Writes the rows of records by statements of its own, within the context's transaction. An import has tens of thousands of rows,
/// for which the change tracker takes several times as long.
/// </summary>
internal static class RecordWrites
{
    /// <summary>
    /// How many values a statement carries at most. More would save trips to PostgreSQL, but SQLite looks a parameter up by going through all.
    /// </summary>
    private const int ValuesPerStatement = 250;

    public static async Task InsertAsync(DebateContext context, DebateKey debate, IEnumerable<Placed> records, CancellationToken cancellation)
    {
        foreach (var ofKind in records.GroupBy(r => r.Record.Key.Kind))
        {
            var table = Table.Of(context, Kinds.Of(ofKind.Key));
            foreach (var chunk in ofKind.Chunk(Math.Max(1, ValuesPerStatement / table.Columns.Count)))
            {
                var statement = new Statement(context);
                statement.Add($"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Quoted))}) VALUES ");
                for (var i = 0; i < chunk.Length; i++)
                {
                    statement.Add(i == 0 ? "(" : ", (");
                    var row = RecordRow.Of(debate, chunk[i]);
                    for (var j = 0; j < table.Columns.Count; j++)
                        statement.Add(j == 0 ? "" : ", ").Add(table.Columns[j], row);
                    statement.Add(")");
                }

                await statement.RunAsync(chunk.Length, cancellation).ConfigureAwait(false);
            }
        }
    }

    public static async Task UpdateAsync(DebateContext context, DebateKey debate, Placed record, CancellationToken cancellation)
    {
        var table = Table.Of(context, Kinds.Of(record.Record.Key.Kind));
        var row = RecordRow.Of(debate, record);
        var statement = new Statement(context).Add($"UPDATE {table.Name} SET ");
        var first = true;
        foreach (var column in table.Columns.Where(c => !c.IsKey))
        {
            statement.Add($"{(first ? "" : ", ")}{column.Quoted} = ").Add(column, row);
            first = false;
        }

        await statement.AddKey(table, row).RunAsync(1, cancellation).ConfigureAwait(false);
    }

    public static async Task DeleteAsync(DebateContext context, DebateKey debate, Placed record, CancellationToken cancellation)
    {
        var table = Table.Of(context, Kinds.Of(record.Record.Key.Kind));
        await new Statement(context).Add($"DELETE FROM {table.Name}").AddKey(table, RecordRow.Of(debate, record)).RunAsync(1, cancellation).ConfigureAwait(false);
    }

    private sealed record Column(string Name, string Quoted, bool IsKey, RelationalTypeMapping Mapping);

    private sealed record Table(string Name, IReadOnlyList<Column> Columns)
    {
        public static Table Of(DebateContext context, Kind kind)
        {
            var type = context.Rows(kind).EntityType;
            return new(Quote(type.GetTableName()!), [.. type.GetProperties().Select(p => new Column(p.Name, Quote(p.GetColumnName()), p.IsPrimaryKey(), p.GetRelationalTypeMapping()))]);
        }

        /// <summary>Names come from <see cref="Kinds"/>, never from a user; both databases quote them alike.</summary>
        private static string Quote(string name) => $"\"{name}\"";
    }

    private sealed class Statement(DebateContext context)
    {
        private readonly StringBuilder _sql = new();
        private readonly List<DbParameter> _parameters = [];
        private readonly DbCommand _command = context.Database.GetDbConnection().CreateCommand();

        public Statement Add(string sql)
        {
            _sql.Append(sql);
            return this;
        }

        public Statement Add(Column column, Dictionary<string, object> row)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
            _parameters.Add(column.Mapping.CreateParameter(_command, name, row[column.Name]));
            return Add(name);
        }

        public Statement AddKey(Table table, Dictionary<string, object> row)
        {
            var first = true;
            foreach (var column in table.Columns.Where(c => c.IsKey))
            {
                Add($"{(first ? " WHERE " : " AND ")}{column.Quoted} = ").Add(column, row);
                first = false;
            }

            return this;
        }

        public async Task RunAsync(int rows, CancellationToken cancellation)
        {
            await using var command = _command; // It only made the parameters; EF has one of its own.
            var affected = await context.Database.ExecuteSqlRawAsync(_sql.ToString(), _parameters, cancellation).ConfigureAwait(false);
            if (affected != rows)
                throw new InvalidDataException($"The rows of a debate are not those of its revisions: {affected} changed where there should be {rows}.");
        }
    }
}
