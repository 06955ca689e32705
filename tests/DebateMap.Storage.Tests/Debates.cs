using DebateMap.Domain;

namespace DebateMap.Storage.Tests;

/// <summary>Debates to store.</summary>
internal static class Debates
{
    /// <summary>What has come back changed from one database or another.</summary>
    public static readonly string[] Hostile =
    [
        "O'Brien said \"it's 100 % \\ fine\"; -- and so did I",
        "'); DROP TABLE \"Claims\"; --",
        "{\"id\":\"c1\"} [1,2] {0} %s ${HOME} \\u0041 \\n",
        "👩‍👩‍👧‍👦 🏳️‍🌈 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ＦＵＬＬ",
        "שלום ‏עולם‏ مرحبا \u202Eevil\u202C",
        "zero\u200Bwidth\u200D\uFEFF and\u00A0hard\u2028line\u2029par",
        "e\u0301 is not é, ﬁ is not fi, ß is not ss, İ is not i",
        " \ttabs,\r\nboth kinds of\nline ends\u0001\u001F\u007F\u0085 and blanks at the end  ",
        "<script>alert(1)</script> &amp; <!-- --> ]]>",
        "NULL", "0", "1e400", "true", "2026-01-01T00:00:00Z",
    ];

    public static Debate Of(params IEnumerable<Record> records) => Debate.Empty.Apply(ChangeSet.Put(records)).Value;

    /// <summary>A title and some claims: c1, c2, …</summary>
    public static Debate WithClaims(int count) =>
        Of([new Heading("Title"), .. Enumerable.Range(1, count).Select(n => new Claim(new($"c{n}"), $"Claim {n}"))]);

    /// <summary>Two records of each kind that between them fill every field, with hostile text wherever text goes.</summary>
    public static Debate Full()
    {
        var next = 0;
        string Text() => Hostile[next++ % Hostile.Length];
        Record[] sketch =
        [
            new Heading("?"),
            new Participant(new("ann"), "?"), new Participant(new("ben"), "?"),
            new Turn(new("t1"), new("ann"), "?"), new Turn(new("t2"), new("ben"), "?"),
            new Claim(new("C1"), "?"), new Claim(new("c1"), "?"), // Ids that differ in case only are two.
            new Annotation(new("a1"), new("t1"), 0, 1, "?", SpeechAct.ProposingCrux, new("ann")), new Annotation(new("a2"), new("t2"), 0, 1, "?", SpeechAct.Other, new("ben")),
            new Inference(new("i1"), InferenceKind.Supports, [new("C1")]), new Inference(new("i2"), InferenceKind.Attacks, [new("c1")]),
            new Position(new(AnonymousId.Of(1)), new("ann"), new("c1"), Basis.Attributed), new Position(new("p2"), new("ben"), new("c1"), Basis.Stated),
            new Endorsement(new(AnonymousId.Of(1)), new("ann"), new("i1"), Verdict.Reject), new Endorsement(new("e2"), new("ben"), new("i1"), Verdict.Unsure),
            new Restatement(new("r1"), new("ann"), new("ben"), new("a1")), new Restatement(new("r2"), new("ben"), new("ann"), new("a2")),
            new Crux(new("k1"), new("C1"), new("c1"), CruxStatus.SetAside), new Crux(new("k2"), new("c1"), new("C1"), CruxStatus.Proposed),
            new Question(new("q1"), new("ann"), new("ben"), new("c1"), "?"), new Question(new("q2"), new("ben"), new("ann"), new("C1"), "?"),
        ];

        var filled = sketch.Select(record => Kinds.Of(record.Key.Kind).Fields.Aggregate(record with { Extra = $$"""{"x":[1.50,"{{record.Key.Id}}",null]}""" },
            (r, field) => Fill(r, field))).Select(Fitting).ToList();
        return Of(filled.Select(r => r is Annotation a ? Mark(a, (Turn)filled.First(t => t.Key == new RecordKey(RecordKind.Turn, a.Turn.Value))) : r));

        Record Fill(Record record, Field field) => field.Type switch
        {
            FieldType.Text => field.With(record, Text()),
            FieldType.Choice when field.Get(record) is null => field.With(record, field.Choices[1]),
            FieldType.Fraction => field.With(record, 0.1 + 0.2),
            FieldType.Flag => field.With(record, true),
            FieldType.Time => field.With(record, new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromMinutes(-570)).AddTicks(1234567)),
            FieldType.Texts => field.With(record, Hostile.ToItems()),
            FieldType.Reference when field.Get(record) is null => field.With(record, Another(field.RefersTo[0], record)),
            FieldType.References when field.Get(record) is Items<string> { IsEmpty: true } => field.With(record, (Items<string>)[Another(field.RefersTo[0], record)]),
            FieldType.Forecasts => field.With(record, (Items<Forecast>)
            [
                new(new("ben")) { Target = 1 / 3d, Claim = 1e-300, TargetIfTrue = 1, TargetIfFalse = 0, Extra = """{"note":"\u0000"}""" },
                new(new("ann")),
            ]),
            _ => record,
        };

        string Another(RecordKind kind, Record than) => sketch.Last(r => r.Key.Kind == kind && r.Key != than.Key).Key.Id;
    }

    /// <summary>Undoes what no valid record has: both a conclusion and an undercut, a loop of undercuts, both accepting and rejecting.</summary>
    private static Record Fitting(Record record) => record switch
    {
        Inference { Kind: InferenceKind.Supports } i => i with { Undercuts = null },
        Inference i => i with { Conclusion = null },
        Crux k => k with { AcceptedBy = [new("ann")], RejectedBy = [new("ben")] },
        _ => record,
    };

    private static Annotation Mark(Annotation annotation, Turn turn) => annotation with { Start = 1, End = turn.Text.Length, Exact = turn.Text[1..] };
}
