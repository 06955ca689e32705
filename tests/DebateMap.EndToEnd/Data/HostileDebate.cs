using System.Globalization;
using DebateMap.Domain;
using Position = DebateMap.Domain.Position;
using Record = DebateMap.Domain.Record;

namespace DebateMap.EndToEnd.Data;

/// <summary>A debate in which each of some texts stands in every free field of every kind of record.</summary>
internal static class HostileDebate
{
    /// <summary>The kinds that have such fields, besides the heading.</summary>
    public static IEnumerable<Kind> Kinds => Domain.Kinds.All.Skip(1).Where(k => k.Fields.Any(IsFree));

    public static bool IsFree(Field field) => field.Type is FieldType.Text or FieldType.Texts;

    /// <summary>The id that the record of each kind has for the text of that number.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"x{number}");

    public static Result<Debate> Of(IReadOnlyList<string> texts)
    {
        var title = texts.First(t => t.Contains("<script", StringComparison.OrdinalIgnoreCase));
        var heading = new Heading(title) { Description = string.Join("\n\n", texts), Roots = [new(Id(0))] };
        return Debate.Empty.Apply(ChangeSet.Put(texts.SelectMany((text, i) => Records(text, i)).Prepend(heading)));
    }

    /// <summary>One record of each kind, every free field of which is the text.</summary>
    private static IEnumerable<Record> Records(string text, int number)
    {
        var id = Id(number);
        var (person, other, claim) = (new ParticipantId(id), new ParticipantId(Id(number == 0 ? 1 : 0)), new ClaimId(id));
        var target = new ClaimId(other.Value);
        Record[] records =
        [
            new Participant(person, text),
            new Turn(new(id), person, text),
            new Claim(claim, text),
            new Annotation(new(id), new(id), 0, text.Length, text, SpeechAct.Asserting, person) { About = [claim] },
            new Position(new($"{id}-for"), new(Id(0)), claim, Basis.Stated) { Stance = Stance.Accept, Annotation = new(id) },
            new Position(new($"{id}-against"), new(Id(1)), claim, Basis.Stated) { Stance = Stance.Reject },
            new Crux(new(id), claim, target, CruxStatus.Proposed) { ProposedBy = [person] },
            new Question(new(id), person, other, claim, text),
        ];
        var filled = records.Select(record => Domain.Kinds.Of(record.Key.Kind).Fields.Where(IsFree)
            .Aggregate(record, (r, field) => field.With(r, field.Type == FieldType.Text ? text : Items.Create<string>([text]))));
        return number == 0 ? filled : filled.Append(new Inference(new(id), InferenceKind.Supports, [claim]) { Conclusion = new(Id(0)), By = [person] });
    }
}
