using CsCheck;

namespace DebateMap.Domain.Tests;

/// <summary>
/// Random changes of a debate, valid and not: each is chosen by a few numbers and made for whatever debate there is by then.
/// </summary>
public static class ChangeGenerator
{
    private delegate ChangeSet Make(Debate debate, int[] numbers);

    private static readonly Make[] Makes =
    [
        (debate, n) => ChangeSet.Put(new Claim(new FreshIds(debate).Next<ClaimId>(), $"New claim {n[0]}")),
        (debate, n) => ChangeSet.Put(Borrowed(debate, n)),
        (debate, n) => new([new Remove(Some(debate, n[0]).Key)]),
        (debate, n) => Removal.Of(debate, Some(debate, n[0]).Key).Changes,
        (debate, n) => Removal.Of(debate, Some(debate, n[0]).Key, Some(debate, n[1]).Key).Changes,
        (debate, n) => new([Moved(debate, n)]),
        (debate, n) => ChangeSet.Put(new Inference(new FreshIds(debate).Next<InferenceId>(), InferenceKind.Supports, [Claim(debate, n[0])]) { Conclusion = Claim(debate, n[1]) }),
        (debate, n) => ChangeSet.Put(new Inference(new FreshIds(debate).Next<InferenceId>(), InferenceKind.Attacks, [Claim(debate, n[0])])
        {
            Undercuts = debate.Inferences.Count > 0 ? debate.Inferences[n[1] % debate.Inferences.Count].Id : null,
        }),
        (debate, n) => ChangeSet.Put(new Position(new FreshIds(debate).Next<PositionId>(), RandomDebates.Ann, Claim(debate, n[0]), Basis.Stated)
        {
            Credence = n[1] / 100.0,
            Cause = Some(debate, n[2]).Key.Id,
        }),
        (debate, n) => ChangeSet.Put(new Claim(new(Some(debate, n[0]).Key.Id), "A namesake")),
        (debate, n) => ChangeSet.Put(debate.Turns.Take(1).Select(t => t with { Text = t.Text + "!" })),
    ];

    /// <summary>One change set.</summary>
    public static readonly Gen<Func<Debate, ChangeSet>> Any =
        from make in Gen.OneOf(Makes)
        from numbers in Gen.Int[0, 100].Array[3]
        select (Func<Debate, ChangeSet>)(debate => make(debate, numbers));

    /// <summary>The record with another value in a field, of the right type but not always valid; null where the field has no other.</summary>
    public static Record? Edited(Record record, Field field) => field.Type switch
    {
        FieldType.Text => field.With(record, $"{field.Get(record)}, edited"),
        FieldType.Texts => field.With(record, (Items<string>)["edited", .. (Items<string>)field.Get(record)!]),
        FieldType.Fraction => field.With(record, .123),
        FieldType.Flag => field.With(record, field.Get(record) is not true),
        FieldType.Choice => field.With(record, field.Choices.First(c => c != (string?)field.Get(record))),
        FieldType.Time => field.With(record, DateTimeOffset.UnixEpoch),
        _ => null,
    };

    /// <summary>Any record of a debate.</summary>
    public static Record Some(Debate debate, int number) => debate.Records().ElementAt(number % debate.Records().Count());

    private static ClaimId Claim(Debate debate, int number) => debate.Claims.Count == 0 ? new("none") : debate.Claims[number % debate.Claims.Count].Id;

    /// <summary>A record that takes the value of one field over from another record of its kind.</summary>
    private static Record Borrowed(Debate debate, int[] numbers)
    {
        var record = Some(debate, numbers[0]);
        var fields = Kinds.Of(record.Key.Kind).Fields;
        var others = debate.Records().Where(r => r.Key.Kind == record.Key.Kind).ToList();
        var field = fields[numbers[1] % fields.Count];
        return field.With(record, field.Get(others[numbers[2] % others.Count]));
    }

    private static Put Moved(Debate debate, int[] numbers)
    {
        var record = Some(debate, numbers[0]);
        var others = debate.Records().Where(r => r.Key.Kind == record.Key.Kind).ToList();
        var place = debate.FindPlaced(others[numbers[1] % others.Count].Key)!.Place;
        return new(record, record.Key.Kind == RecordKind.Heading ? null : place + (numbers[2] % 3) - 1);
    }
}
