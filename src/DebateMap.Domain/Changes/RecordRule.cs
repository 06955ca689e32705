using System.Globalization;

namespace DebateMap.Domain;

/// <summary>Judges one record as it stands in a debate.</summary>
/// <param name="debate">The debate.</param>
/// <param name="record">The record.</param>
/// <param name="path">How to name it; only asked where there is a fault.</param>
/// <param name="faults">Where faults go.</param>
internal readonly struct RecordRule(Debate debate, Record record, Func<RecordKey, string> path, List<Fault> faults)
{
    public void Check()
    {
        var kind = Kinds.Of(record.Key.Kind);
        CheckId(record.Key, kind);
        foreach (var field in kind.Fields)
            CheckField(field);

        switch (record)
        {
            case Inference inference:
                Check(inference);
                break;
            case Annotation annotation:
                Check(annotation);
                break;
            case Position position:
                Check(position);
                break;
            case Turn turn when turn.ReplyTo == turn.Id:
                Add("replyTo", "a turn cannot answer itself");
                break;
            case Restatement restatement when restatement.By == restatement.Of:
                Add("of", "a restatement is of somebody else's view");
                break;
            case Crux crux:
                Check(crux);
                break;
        }
    }

    private void CheckId(RecordKey key, Kind kind)
    {
        if (key.Kind == RecordKind.Heading || IdRule.Holds(key.Id) || (kind.IdOptional && AnonymousId.Is(key.Id)))
            return;
        Add("id", IdRule.Words);
    }

    private void CheckField(Field field)
    {
        var value = field.Get(record);
        switch (field.Type)
        {
            case FieldType.Text:
                CheckText(field, value as string);
                break;
            case FieldType.Texts:
                CheckTexts(field, (Items<string>)value!);
                break;
            case FieldType.Fraction:
                CheckFraction(field.Name, (double?)value);
                break;
            case FieldType.Reference or FieldType.References when field.Required && value is null or Items<string> { IsEmpty: true }:
                if (field.Required)
                    Add(field.Name, field.Type == FieldType.Reference ? "is missing" : "needs at least one");
                break;
        }

        if (field.RefersTo.IsEmpty)
            return;
        if (value is string id)
            CheckTarget(field, 0, id);
        else
            CheckTargets(field, value is Items<string> ids ? ids : field.Targets(record));
    }

    private void CheckText(Field field, string? text)
    {
        if (text is null ? field.Required : string.IsNullOrWhiteSpace(text))
            Add(field.Name, field.Required ? "must not be empty" : "must not be empty where it is given");
        else if (text is not null && UnstorableText(text) is { } why)
            Add(field.Name, why);
    }

    private void CheckTexts(Field field, Items<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
                Add(field.Name, "must not be empty", i);
            else if (UnstorableText(texts[i]) is { } why)
                Add(field.Name, why, i);
            else if (!seen.Add(texts[i]))
                Add(field.Name, $"\"{texts[i]}\" stands twice", i);
        }
    }

    /// <summary>What no database or file can keep: U+0000 (PostgreSQL refuses it) and half a surrogate pair (not UTF-8).</summary>
    private static string? UnstorableText(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return "holds the character U+0000, which cannot be stored: remove it";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return string.Create(CultureInfo.InvariantCulture, $"holds half a character (U+{(int)text[i]:X4} at {i}), which cannot be stored: remove it");
        }

        return null;
    }

    private void CheckTargets(Field field, Items<string> targets)
    {
        var seen = targets.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < targets.Count; i++)
        {
            if (CheckTarget(field, i, targets[i]) && seen?.Add(targets[i]) == false)
                AddTarget(field, i, $"\"{targets[i]}\" stands twice");
        }
    }

    private bool CheckTarget(Field field, int index, string? id)
    {
        if (id is null)
            AddTarget(field, index, "is missing");
        else if (!Exists(field, id))
            AddTarget(field, index, $"no {string.Join(", ", field.RefersTo.Select(k => Kinds.Of(k).Name))} \"{id}\"");
        else
            return true;
        return false;
    }

    private void AddTarget(Field field, int index, string message)
    {
        if (field.Type == FieldType.Forecasts)
            Add($"{field.Name}[{index}].{ForecastFields.Participant}", message);
        else
            Add(field.Name, message, field.Type == FieldType.Reference ? null : index);
    }

    private bool Exists(Field field, string id)
    {
        foreach (var kind in field.RefersTo)
        {
            if (debate.Find(new RecordKey(kind, id)) is not null)
                return true;
        }

        return false;
    }

    private void CheckFraction(string field, double? value, int? index = null)
    {
        // A NaN is over nothing and under nothing: ask for what is right rather than for what is wrong.
        if (value is { } given && !(given >= 0 && given <= 1))
            Add(field, string.Create(CultureInfo.InvariantCulture, $"{given} is not between 0 and 1"), index);
    }

    private void Check(Inference inference)
    {
        if (inference.Conclusion is null && inference.Undercuts is null)
            Add("conclusion", "needs a conclusion, or an inference that it undercuts");
        else if (inference.Conclusion is not null && inference.Undercuts is not null)
            Add("undercuts", "has a conclusion already: an inference has one or the other");
        if (inference.Undercuts is not null && inference.Kind != InferenceKind.Attacks)
            Add("kind", "an inference that undercuts another attacks");
    }

    private void Check(Annotation annotation)
    {
        if (debate.Turns.Find(annotation.Turn) is not { } turn)
            return;
        if (annotation.Start < 0 || annotation.End > turn.Text.Length || annotation.Start >= annotation.End)
        {
            Add("end", string.Create(CultureInfo.InvariantCulture,
                $"{annotation.Start}..{annotation.End} is not a passage of turn \"{turn.Id}\", which has {turn.Text.Length} characters"));
        }
        else if (!turn.Text.AsSpan(annotation.Start, annotation.End - annotation.Start).SequenceEqual(annotation.Exact))
        {
            Add("exact", string.Create(CultureInfo.InvariantCulture, $"is not what stands at {annotation.Start}..{annotation.End} of turn \"{turn.Id}\""));
        }
    }

    private void Check(Position position)
    {
        if (position.Stance is null && position.Credence is null)
            Add("stance", "needs a stance or a credence");
        if (position.Stance == Stance.None && position.Credence is not null)
            Add("credence", "a retraction (stance none) has no credence");
    }

    private void Check(Crux crux)
    {
        if (crux.Claim == crux.Target)
            Add("target", "a claim is no crux for itself");
        for (var i = 0; i < crux.Forecasts.Count; i++)
        {
            var forecast = crux.Forecasts[i];
            foreach (var (name, value) in ForecastFields.Of(forecast))
                CheckFraction($"forecasts[{i}].{name}", value);
        }

        foreach (var both in crux.AcceptedBy.Intersect(crux.RejectedBy))
            Add("rejectedBy", $"participant \"{both}\" both accepts and rejects it");
    }

    private void Add(string field, string message, int? index = null) => faults.Add(new(Rules.FieldPath(path(record.Key), field, index), message));
}
