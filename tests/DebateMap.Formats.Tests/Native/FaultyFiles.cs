using Xunit;

namespace DebateMap.Formats.Tests.Native;

/// <summary>
/// Files that must be rejected, each with everything that is to be said about it, line by line.
/// </summary>
public static class FaultyFiles
{
    private const string Head = """
        "format":"debatemap","version":1,"title":"T",
        "participants":[{"id":"ann","name":"Ann"},{"id":"ben","name":"Ben"}],
        "claims":[{"id":"C1","text":"One"},{"id":"C2","text":"Two"},{"id":"C3","text":"Three"}]
        """;

    /// <summary>A valid file with some more at its end.</summary>
    public static string With(string more) => $$"""{{{Head}},{{more}}}""";

    /// <summary>Text that is no JSON, or not the JSON of a debate.</summary>
    public static TheoryData<string, string> NotDebates { get; } = new()
    {
        { "", "the file is empty" },
        { "   \n\t ", "the file is empty" },
        { "Ann: I think so.\nBen: I don't.", "line 1, column 1: not JSON: 'A' is an invalid start of a value" },
        { "{\"format\":\"debatemap\",", "line 1, column 22: not JSON: the file ends in the middle" },
        { "{\"format\":\"debatemap\",\n \"version\":1,\n \"title\":\"Oh", "line 3, column 13: not JSON: the file ends in the middle" },
        { "{\"format\":\"debatemap\",\n\"title\":\"é\",}", "line 2, column 13: not JSON: a comma too many before the bracket" },
        { "{\"title\":\"Größe\" \"version\":1}", "line 1, column 18: not JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'" },
        { "{} {}", "line 1, column 4: not JSON: '{' is invalid after a single JSON value. Expected end of data" },
        { "{\"title\":NaN}", "line 1, column 10: not JSON: 'N' is an invalid start of a value" },
        { "{\"title\":-Infinity}", "line 1, column 11: not JSON: 'I' is invalid within a number, immediately after a sign character ('+' or '-'). Expected a digit ('0'-'9')" },
        { "{'title':1}", "line 1, column 2: not JSON: ''' is an invalid start of a property name. Expected a '\"'" },
        { "{\"a\":" + new string('[', 70), "line 1, column 69: lists and objects are nested deeper than 64 levels" },
        { "[]", "must be an object that holds the records of a debate, not a list" },
        { "null", "must be an object that holds the records of a debate, not null" },
        { "\"debatemap\"", "must be an object that holds the records of a debate, not text" },
        { "{}", "format: must be \"debatemap\": this is not a debate file" },
        { "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{}}", "format: must be \"debatemap\": this is not a debate file" },
        { "{\"format\":\"argdown\",\"version\":1}", "format: must be \"debatemap\": this is not a debate file" },
        { "{\"format\":\"debatemap\",\"version\":2,\"title\":7}", "version: 2 is newer than 1, the newest that can be read here: update the program" },
        { "{\"format\":\"debatemap\",\"title\":\"T\"}", "version: is missing" },
        { "{\"format\":\"debatemap\",\"version\":0,\"title\":\"T\"}", "version: must be 1" },
        { "{\"format\":\"debatemap\",\"version\":\"1\",\"title\":\"T\"}", "version: must be a whole number, not text" },
        { "{\"format\":\"debatemap\",\"version\":1}", "title: is missing" },
        { "{\"format\":\"debatemap\",\"version\":1,\"title\":null}", "title: is missing" },
        { "{\"format\":\"debatemap\",\"version\":1,\"title\":\" \"}", "title: must not be empty" },
        { "{\"format\":\"debatemap\",\"version\":1,\"title\":[\"T\"]}", "title: must be text, not a list" },
        { "{\"format\":\"debatemap\",\"version\":1,\"title\":\"T\",\"title\":\"U\"}", "title: stands twice in this object" },
    };

    /// <summary>What follows two people and three claims in a file that is otherwise valid.</summary>
    public static TheoryData<string, string> Records { get; } = new()
    {
        { """ "description":"" """, "description: must not be empty where it is given" },
        { """ "description":3 """, "description: must be text, not a number" },
        { """ "roots":"C1" """, "roots: must be a list, not text" },
        { """ "roots":["C1",4,null,"C1","C9"] """, "roots[1]: must be text, not a number\nroots[2]: must be text, not null\nroots[3]: \"C1\" stands twice\nroots[4]: no claim \"C9\"" },
        { """ "claims":[] """, "claims: stands twice in this object" },
        { """ "turns":{} """, "turns: must be a list, not an object" },
        { """ "turns":[7,null,"t1",[]] """, "turns[0]: must be an object, not a number\nturns[1]: must be an object, not null\nturns[2]: must be an object, not text\nturns[3]: must be an object, not a list" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":12}] """, "turns[0].text: must be text, not a number" },
        { """ "turns":[{"id":"t1","speaker":"cat","text":"Miau"}] """, "turns[0].speaker: no participant \"cat\"" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"a","at":"yesterday"}] """, "turns[0].at: \"yesterday\" is not a date or time such as 2025-03-01T12:30:00Z" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"a","replyTo":"t1"}] """, "turns[0].replyTo: a turn cannot answer itself" },
        { """ "turns":[{"speaker":"ann","text":"a"}] """, "turns[0].id: is missing" },
        { """ "turns":[{"id":"t 1","speaker":"ann","text":"a"}] """, "turns[0].id: an id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit" },
        { """ "turns":[{"id":1,"speaker":"ann","text":"a"}] """, "turns[0].id: must be text, not a number" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"a"},{"id":"t2","speaker":"ann","text":"b"},{"id":"t1","speaker":"cat","text":"c"}] """, "turns[2].id: \"t1\" is already used by turns[0]\nturns[2].speaker: no participant \"cat\"" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"a","text":"b"}] """, "turns[0].text: stands twice in this object" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"tail \ud83d"}] """, "turns[0].text: holds half a character (an escape such as \\ud800 alone), which cannot be stored: remove it" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"a\u0000b"}] """, "turns[0].text: holds the character U+0000, which cannot be stored: remove it" },
        { """ "turns":[{"id":"t1","speaker":"ann","text":"a","colour":["\udc00"]}] """, "turns[0].colour: holds half a character (an escape such as \\ud800 alone), which cannot be stored: remove it" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2"},{"id":"i2","kind":"supports","premises":["P9"],"conclusion":"C2"}] """, "inferences[1].premises[0]: no claim \"P9\"" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":[],"conclusion":"C2"}] """, "inferences[0].premises: needs at least one" },
        { """ "inferences":[{"id":"i1","kind":"supports","conclusion":"C2"}] """, "inferences[0].premises: is missing" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":"C1","conclusion":"C2"}] """, "inferences[0].premises: must be a list, not text" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1","C1"],"conclusion":"C2"}] """, "inferences[0].premises[1]: \"C1\" stands twice" },
        { """ "inferences":[{"id":"i1","kind":"proves","premises":["C1"],"conclusion":"C2"}] """, "inferences[0].kind: \"proves\" is not one of supports, attacks" },
        { """ "inferences":[{"id":"i1","premises":["C1"],"conclusion":"C2"}] """, "inferences[0].kind: is missing" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"]}] """, "inferences[0].conclusion: needs a conclusion, or an inference that it undercuts" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":2}] """, "inferences[0].conclusion: must be text, not a number" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2"},{"id":"i2","kind":"attacks","premises":["C1"],"conclusion":"C3","undercuts":"i1"}] """, "inferences[1].undercuts: has a conclusion already: an inference has one or the other" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2"},{"id":"i2","kind":"supports","premises":["C3"],"undercuts":"i1"}] """, "inferences[1].kind: an inference that undercuts another attacks" },
        { """ "inferences":[{"id":"i1","kind":"attacks","premises":["C1"],"undercuts":"i1"}] """, "inferences[0].undercuts: undercuts itself through a loop of undercuts" },
        { """ "inferences":[{"id":"i1","kind":"attacks","premises":["C1"],"undercuts":"i2"},{"id":"i2","kind":"attacks","premises":["C1"],"undercuts":"i1"}] """, "inferences[0].undercuts: undercuts itself through a loop of undercuts" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2","strength":1.7}] """, "inferences[0].strength: 1.7 is not between 0 and 1" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2","strength":"high"}] """, "inferences[0].strength: must be a number, not text" },
        { """ "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2","by":["ann","cat"],"annotations":["a1"]}] """, "inferences[0].by[1]: no participant \"cat\"\ninferences[0].annotations[0]: no annotation \"a1\"" },
        { """ "positions":[{"participant":"ann","claim":"C1","stance":"maybe","basis":"stated"}] """, "positions[0].stance: \"maybe\" is not one of reject, lean-reject, uncertain, lean-accept, accept, none" },
        { """ "positions":[{"participant":"ann","claim":"C1","basis":"stated"}] """, "positions[0].stance: needs a stance or a credence" },
        { """ "positions":[{"participant":"ann","claim":"C1","credence":"0.5","basis":"stated"}] """, "positions[0].credence: must be a number, not text" },
        { """ "positions":[{"participant":"ann","claim":"C1","credence":-0.1,"basis":"stated"}] """, "positions[0].credence: -0.1 is not between 0 and 1" },
        { """ "positions":[{"participant":"ann","claim":"C1","credence":1e999,"basis":"stated"}] """, "positions[0].credence: 1e999 is too large a number" },
        { """ "positions":[{"participant":"ann","claim":"C1","credence":0.2,"stance":"none","basis":"stated"}] """, "positions[0].credence: a retraction (stance none) has no credence" },
        { """ "positions":[{"claim":"C1","stance":"accept","basis":"stated"},{"participant":"ann","stance":"accept","basis":"stated"},{"participant":"ann","claim":"C1","stance":"accept"}] """, "positions[0].participant: is missing\npositions[1].claim: is missing\npositions[2].basis: is missing" },
        { """ "positions":[{"id":"~1","participant":"ann","claim":"C1","stance":"accept","basis":"stated"}] """, "positions[0].id: an id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit" },
        { """ "positions":[{"participant":"ann","claim":"C1","stance":"accept","basis":"stated","withdrawn":"yes"}] """, "positions[0].withdrawn: must be true or false, not text" },
        { """ "positions":[{"participant":"ann","claim":"C1","stance":"accept","basis":"stated","cause":"q7"}] """, "positions[0].cause: no claim, turn, question \"q7\"" },
        { """ "endorsements":[{"participant":"ann","inference":"i9","verdict":"accept"}] """, "endorsements[0].inference: no inference \"i9\"" },
        { """ "endorsements":[{"participant":"ann","inference":"i9","verdict":"yes","strength":true}] """, "endorsements[0].verdict: \"yes\" is not one of accept, reject, unsure\nendorsements[0].strength: must be a number, not true\nendorsements[0].inference: no inference \"i9\"" },
        { """ "restatements":[{"id":"r1","by":"ann","of":"ann","annotation":"a1","verdict":"right"}] """, "restatements[0].annotation: no annotation \"a1\"\nrestatements[0].of: a restatement is of somebody else's view" },
        { """ "cruxes":[{"id":"k1","claim":"C1","target":"C1","status":"proposed"}] """, "cruxes[0].target: a claim is no crux for itself" },
        { """ "cruxes":[{"id":"k1","claim":"C1","target":"C2","status":"proposed","acceptedBy":["ann"],"rejectedBy":["ann"]}] """, "cruxes[0].rejectedBy: participant \"ann\" both accepts and rejects it" },
        { """ "cruxes":[{"id":"k1","claim":"C1","target":"C2","status":"done","tags":["a","a"," "]}] """, "cruxes[0].status: \"done\" is not one of proposed, accepted, testable, resolved, set-aside\ncruxes[0].tags[1]: \"a\" stands twice\ncruxes[0].tags[2]: must not be empty" },
        { """ "cruxes":[{"id":"k1","claim":"C1","target":"C2","status":"proposed","forecasts":[{"participant":"ann","pu":2},{"pc":0.5},"ben",{"participant":"cat","puc":"x"}]}] """, "cruxes[0].forecasts[2]: must be an object, not text\ncruxes[0].forecasts[3].puc: must be a number, not text\ncruxes[0].forecasts[1].participant: is missing\ncruxes[0].forecasts[3].participant: no participant \"cat\"\ncruxes[0].forecasts[0].pu: 2 is not between 0 and 1" },
        { """ "questions":[{"id":"q1","askedBy":"ann","of":"ben","about":"C9","text":"Why?","status":"open"}] """, "questions[0].about: no claim \"C9\"" },
        { """ "questions":[{"id":"q1"}] """, "questions[0].askedBy: is missing\nquestions[0].of: is missing\nquestions[0].about: is missing\nquestions[0].text: is missing\nquestions[0].status: is missing" },
    };

    /// <summary>One annotation of the turn <c>t1</c>, "to be or not to be", without its id.</summary>
    public static TheoryData<string, string> Annotations { get; } = new()
    {
        { """ "start":3,"end":5,"exact":"bee" """, "annotations[0].exact: does not stand in turn \"t1\"" },
        { """ "start":"3","end":5,"exact":"be" """, "annotations[0].start: must be a whole number, not text" },
        { """ "start":3.5,"end":5,"exact":"be" """, "annotations[0].start: must be a whole number, not 3.5" },
        { """ "start":3,"end":99999999999,"exact":"be" """, "annotations[0].end: must be a whole number, not 99999999999" },
        { """ "exact":"be" """, "annotations[0].exact: stands 2 times in turn \"t1\": say which by start and end, or by prefix and suffix" },
        { """ "start":3,"end":5 """, "annotations[0].exact: is missing" },
        { """ "start":3,"end":5,"exact":"be","about":["C1","C7"],"reports":"eve" """, "annotations[0].about[1]: no claim \"C7\"\nannotations[0].reports: no participant \"eve\"" },
        { """ "start":3,"end":5,"exact":"be","prefix":"" """, "annotations[0].prefix: must not be empty where it is given" },
    };

    /// <summary>The file of a row of <see cref="Annotations"/>.</summary>
    public static string WithAnnotation(string fields) => With($$"""
        "turns":[{"id":"t1","speaker":"ann","text":"to be or not to be"}],
        "annotations":[{"id":"a1","turn":"t1","act":"asserting","speaker":"ann",{{fields}}}]
        """);
}
