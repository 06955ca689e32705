using static DebateMap.Domain.Certainty;
using static DebateMap.Domain.CuePlace;
using static DebateMap.Domain.SpeechAct;

namespace DebateMap.Domain;

/// <summary>
/// The rules by which passages are proposed. They are cues of English as discourse studies list them (performative verbs, connectives, hedges,
/// reporting verbs), with those of a search for cruxes. Of several that fit a sentence the most certain counts, then the first in it, then the first here.
/// </summary>
public static class Cues
{
    private const string Accord = "agree|agrees|are (?:on the same page|of one mind)|are in (?:{adv})?(?:agreement|accord)|accept|see eye to eye";
    private const string Summing = "restate|summari[sz]e|paraphrase|rephrase|recap|steel-?man|say back|repeat back|play back|reflect back";
    private const string Restatement = "summary|restatement|paraphrase|description|characteri[sz]ation|representation|version|rendering|statement|account|reading|recap|way to put it|way of putting it";
    private const string Roughly = "roughly|mostly|basically|largely|broadly|essentially|approximately|almost|nearly|more or less|pretty much|about|close to|in the main|mainly|fairly|generally";
    private const string That = "(?:(?:that|this|it|yours?|the|your)(?: (?:one|all|first|second|last|part|bit|" + Restatement + "|is|sounds|seems|looks))*(?:'s)?|you are|you're|you (?:have )?got (?:it|that|me)|sounds)";
    private const string Says = "says|said|puts|put|argues|argued|writes|wrote|notes|noted|claims|claimed|observes|observed|explains|explained|points out|pointed out|likes to say|would say|once said|has said|has argued|phrases|frames";
    private const string Changes = "change my (?:mind|view|opinion|position)|update (?:{adv})?(?:towards?|my|against|on|a lot|significantly)|concede|come around|come round|reconsider|rethink|think again|(?:have to|need to) (?:concede|reconsider|rethink|update|change|think again)|agree with you|switch sides|give (?:that |this |it )?up";
    private const string Finding = "test|check|measure|verify|find out|tell|know|settle|falsify|detect|see whether|see if|figure out|distinguish|resolve";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Cue> All { get; } =
    [
        // Where the disagreement lies, and what it turns on.
        new(Opening, ProposingCrux, Explicit, @"(?:a|an|the|one|my|our|another|this|that|some) (?:[\w-]+ ){0,3}crux(?:es)?(?: (?:[\w-]+ ){0,5}?(?:is|are|'s|would be|might be|may be|could be|seems? to be|turns? on)|'s)(?: that| whether)?(?: (?<claim>.+))?", "proposes a crux"),
        new(Within, ProposingCrux, Explicit, @"(?:is|'s|are|be|becomes|feels like|seems like|seems) (?:{adv})(?:a|my|the|our|one|another|an) (?:[\w-]+ ){0,2}crux(?:es)?\b", "proposes a crux"),
        new(Within, ProposingCrux, Explicit, @"(?:double|shared|main|key|central|real) crux\b|cruxy\b|cruxes? (?:for|between) (?:me|us|both)", "proposes a crux"),
        new(Within, ProposingCrux, Usual, @"(?:would|'d|might|could|will) (?:{adv})(?:" + Changes + @")\b", "says what would change the speaker's mind") { Words = "would change my mind" },
        new(Within, ProposingCrux, Usual, @"(?:would|'d|might|could) (?:{adv})(?:make|lead|cause|get|convince|persuade) me(?: to)? (?:{adv})(?:" + Changes + @"|change|update|think otherwise)\b", "says what would change the speaker's mind"),
        new(Within, ProposingCrux, Usual, @"(?:would|could|might|'d) (?:{adv})(?:move|sway|shift|persuade|convince) me\b", "says what would change the speaker's mind"),
        new(Within, ProposingCrux, Usual, @"(?:it|this|that|everything|all|much|view|views|question|argument|case|disagreement|answer) (?:{adv})(?:turns|hinges|depends|rests|comes down|boils down) (?:{adv})(?:on|upon|to) (?:whether|if) (?<claim>.+)", "says what the view turns on"),
        new(Within, ProposingCrux, Usual, @"(?:view|views|position|answer|conclusion|verdict) (?:{adv})(?:turns|hinges|rests|depends) on\b", "says what the view turns on"),
        new(WithinQuestion, ProposingCrux, Usual, @"\bcrux (?:[\w-]+ ){0,3}(?:whether|that) (?<claim>.+)", "offers a crux as a question"),
        new(Within, Locating, Explicit, @"(?:our|the|this|my|your|main|real|core|key|remaining) (?:[\w-]+ ){0,2}(?:disagreement|difference|dispute|divergence|disconnect)s? (?:[\w-]+ ){0,5}?(?:is|are|lies|lie|comes?|pertains?|concerns?|seems?|boils|stems?|rests?|turns?|centers?|centres?|about|might|may|could|would|has|have)\b", "says where the two part"),
        new(Within, Locating, Explicit, @"where (?:{adv})(?:i (?:{adv})(?:think|believe|suspect) )?(?:we|you and i|our (?:views|positions|intuitions|models)) (?:{adv})(?:disagree|differ|diverge|part|part ways|come apart|split)\b", "says where the two part"),
        new(Within, Locating, Explicit, @"(?:we|you and i) (?:{adv})(?:disagree|differ|diverge|part ways|part company) (?:{adv})(?:about|on|over|in|as to|regarding)\b", "says where the two part"),
        new(Within, Locating, Usual, @"(?:root|heart|source|locus|core|center|centre|nub) of (?:{adv})(?:our|the|this) (?:[\w-]+ )?(?:disagreement|dispute|difference|debate|issue)\b", "says where the two part"),
        new(Within, Locating, Usual, @"(?:where|what) (?:i (?:{adv})(?:disagree|differ|part ways|part company|get off)|separates us|divides us)\b", "says where the two part"),

        // Common ground, concessions and contradiction.
        new(Opening, Agreeing, Explicit, @"(?:we|you and i|both of us|neither of us) (?:{adv})(?:" + Accord + @")\b(?: that (?<claim>.+))?", "says that both hold it") { Stance = Stance.Accept, Shared = true },
        new(Opening, Agreeing, Explicit, @"(?:i|i'm|i am) (?:{adv})(?:agree|agreed|in agreement|with you|on board)\b(?: (?:with you )?that (?<claim>.+))?", "says that the speaker agrees") { Stance = Stance.Accept },
        new(Opening, Agreeing, Explicit, @"agreed\b(?: that (?<claim>.+))?|same here\b|fine (?:by|with) me\b|no disagreement\b|(?:we have )?common ground\b", "says that the speaker agrees") { Stance = Stance.Accept },
        new(Opening, Agreeing, Usual, @"(?:i (?:{adv})(?:share|like|endorse|second|buy) (?:your|that|this)\b|it is common ground|we both (?:{adv})(?:think|believe|want|hold|say|assume))(?: that (?<claim>.+))?", "says that the speaker agrees") { Stance = Stance.Accept },
        new(Opening, Agreeing, Usual, @"(?:that|this|you|it|all)(?:'s| is| are|'re| sounds| seems) (?:{adv})(?:right|true|correct|fair)\b", "says that the speaker agrees"),
        new(Opening, Agreeing, Weak, @"(?:yes|yeah|yep|exactly|absolutely|totally|definitely|precisely|true|indeed)(?:[,.!;—–]|$| i )", "says that the speaker agrees"),
        new(Opening, Conceding, Explicit, @"i (?:{adv})(?:grant|concede|admit|acknowledge|accept|recogni[sz]e)\b(?: (?:you |to you )?that (?<claim>.+))?", "grants a point") { Stance = Stance.Accept },
        new(Opening, Conceding, Explicit, @"(?:{adv}(?:fair|good|valid|reasonable|excellent|great|strong) (?:enough|point|objection|argument|concern|catch|question, and)|point taken|granted|admittedly|touché|i'll give you (?:that|this)|you have a point|(?:that|this|it)(?:'s| is) (?:{adv})a (?:{adv})(?:fair|good|valid|reasonable|strong|great) (?:point|objection|concern|criticism|challenge))\b", "grants a point"),
        new(Opening, Conceding, Explicit, @"you(?:'re| are) (?:{adv})right\b(?: that (?<claim>.+))?", "grants a point") { Stance = Stance.Accept },
        new(Opening, Conceding, Explicit, @"it(?:'s| is) (?:{adv})true (?:that|enough) (?<claim>.+)", "grants a point") { Stance = Stance.Accept },
        new(Opening, Conceding, Usual, @"(?:to be fair|i don't (?:deny|dispute|doubt)(?: that)?|no doubt|i can see (?:that|why|how)|i see your point|i take your point|i take the point) ?(?<claim>.+)?", "grants a point"),
        new(Within, Conceding, Usual, @"(?:is|was|makes) (?:{adv})a (?:{adv})(?:fair|good|valid|reasonable|strong) (?:point|objection|concern|criticism|challenge)\b", "grants a point"),
        new(Within, Conceding, Weak, @"(?:i grant|i concede|i admit|i'll admit|admittedly|you're right that|i was wrong)\b", "grants a point"),
        new(Opening, Disagreeing, Explicit, @"i (?:{adv})(?:disagree|object|dispute|deny|reject|contest|push back)\b(?: (?:with you )?that (?<claim>.+))?", "says that the speaker disagrees") { Stance = Stance.Reject },
        new(Opening, Disagreeing, Explicit, @"i (?:{adv})(?:don't|do not|can't|cannot|couldn't) (?:{adv})(?:agree|accept|buy|share|endorse|go along)\b(?: that (?<claim>.+))?", "says that the speaker disagrees") { Stance = Stance.Reject },
        new(Opening, Disagreeing, Usual, @"i (?:{adv})(?:don't|do not|no longer see why i should) (?:{adv})(?:think|believe|see it that way|see that)\b(?: (?:that )?(?<claim>.+))?", "says that it is not so") { Stance = Stance.LeanReject },
        new(Opening, Disagreeing, Usual, @"i(?:'m| am) (?:{adv})(?:not (?:{adv})(?:convinced|persuaded|sold|buying|on board)|unconvinced|skeptical|sceptical|doubtful)\b(?: (?:that |of the claim that )(?<claim>.+))?", "doubts it") { Stance = Stance.LeanReject },
        new(Opening, Disagreeing, Usual, @"i (?:{adv})doubt(?: that| it| this)?\b(?: (?<claim>.+))?", "doubts it") { Stance = Stance.LeanReject },
        new(Opening, Disagreeing, Usual, @"(?:that|this|you|it|which)(?:'s| is|'re| are| seems) (?:{adv})(?:not (?:{adv})(?:true|right|correct|the case|so|how|fair)|wrong|false|mistaken|incorrect|untrue|backwards)\b", "says that it is not so"),
        new(Opening, Disagreeing, Usual, @"(?:it (?:isn't|is not|is simply not) (?:true|the case)|(?:that|this) (?:isn't|doesn't|does not) (?:{adv})(?:true|right|correct|the case|follow|work|hold|seem right))\b", "says that it is not so"),
        new(Opening, Disagreeing, Weak, @"(?:no|nope|nonsense|not at all|not really|on the contrary|quite the opposite)(?:[,.!;—–]|$)", "contradicts"),

        // What the other thinks, and how well that was said.
        new(Opening, Restating, Explicit, @"(?:(?:let me|i'll|i will|i'd like to|i want to|to|if i may|can i|could i)(?: try to| just| briefly| quickly)* (?:" + Summing + @")|in summary,? you|summari[sz]ing)\b", "restates what the other thinks"),
        new(Opening, Restating, Explicit, @"(?:if|as) i (?:{adv})(?:(?:understand|understood|read|hear|heard|follow|get|got) (?:you|your|this|that|it)|(?:have|'ve got|'m reading) (?:you|this|that|it) (?:right|correctly))\b", "restates what the other thinks"),
        new(Opening, Restating, Explicit, @"you(?:'re| are) (?:{adv})(?:saying|claiming|arguing|suggesting|proposing|telling me|asserting|assuming|worried|picturing)\b(?: that)?(?: (?<claim>.+))?", "restates what the other thinks"),
        new(Opening, Restating, Explicit, @"your (?:[\w-]+ ){0,2}(?:view|claim|position|argument|point|thesis|answer|worry|concern|idea|model|plan|proposal|story|take|picture) (?:[\w-]+ )?(?:is|was|seems to be|would be|amounts to|runs)\b(?: that)?(?: (?<claim>.+))?", "restates what the other thinks"),
        new(Opening, Restating, Explicit, @"what (?:i(?:'m| am) hearing|i hear|i take you to be saying|you(?:'re| are) (?:{adv})saying|you seem to be saying|you mean)\b", "restates what the other thinks"),
        new(Opening, Restating, Usual, @"(?:i take (?:it that you|you to|your)|i (?:hear|understand|read) you|(?:it|this) sounds (?:to me )?(?:like|as if|as though) you|sounds like you|in your (?:view|opinion|picture|model)|on your (?:view|account|picture|model)|by your lights)\b", "restates what the other thinks"),
        new(Opening, Restating, Usual, @"you (?:{adv})(?:think|believe|hold|want|expect|claim|claimed|argue|argued|said|say|suggest|suggested|propose|wrote|seem to|deny|agree|assume|predict|worry)\b(?: that)?(?: (?<claim>.+))?", "restates what the other thinks"),
        new(OpeningQuestion, Restating, Usual, @"(?:you (?:{adv})(?:think|believe|hold|want|expect|claim|deny|agree|mean)|your (?:[\w-]+ ){0,2}(?:view|claim|position|argument|point) is|you(?:'re| are) (?:{adv})(?:saying|claiming|arguing|suggesting)|do you mean|are you (?:{adv})(?:saying|claiming|arguing|suggesting)|is (?:it|that) your|am i right (?:that|in)|if i understand|i take it)\b", "asks whether this is what the other thinks"),
        new(Opening, Grading, Explicit, That + @" (?:{adv})(?:" + Roughly + @") (?:{adv})(?:right|correct|accurate|it|fair|what i (?:mean|meant|think|said|have in mind|had in mind|believe)|my (?:view|claim|position))\b", "grades the restatement as roughly right") { Context = CueContext.Restated, Grade = Grade.RoughlyRight },
        new(Opening, Grading, Usual, That + @" (?:" + Roughly + @") (?:right|correct|accurate|it|what i (?:mean|meant|think|said|have in mind))\b", "grades the restatement as roughly right") { Grade = Grade.RoughlyRight },
        new(Opening, Grading, Explicit, @"(?:close enough|that's close|(?:{adv})close|(?:" + Roughly + @"),? yes|(?:" + Roughly + @") right|yes,? (?:" + Roughly + @"))(?:[,.!;—–]|$)", "grades the restatement as roughly right") { Context = CueContext.Restated, Grade = Grade.RoughlyRight },
        new(Opening, Grading, Explicit, That + @" (?:a )?(?:{adv})(?:partly|partially|half|half-|only partly|in part|somewhat|not quite|not exactly|not entirely|not fully) ?(?:right|correct|accurate|it|true|what i|there|my)\b", "grades the restatement as partly right") { Context = CueContext.Restated, Grade = Grade.Partly },
        new(Opening, Grading, Explicit, @"(?:not quite|not exactly|yes and no|partly|partially|half right|almost, but)(?:[,.!;:—–]|$| right)", "grades the restatement as partly right") { Context = CueContext.Restated, Grade = Grade.Partly },
        new(Opening, Grading, Explicit, That + @" (?:{adv})(?:right|correct|accurate|it|spot on|what i (?:mean|meant|think|said|believe|was saying|have in mind)|(?:a |my )?(?:{adv}(?:fair|good|accurate|great|decent|reasonable|nice|excellent) (?:" + Restatement + @")|view|claim|position))\b", "grades the restatement as right") { Context = CueContext.Restated, Grade = Grade.Right },
        new(Opening, Grading, Explicit, @"(?:exactly|precisely|spot on|correct|you've got it|you got it|yes, exactly|yes, that's it)(?:[,.!;—–]|$)", "grades the restatement as right") { Context = CueContext.Restated, Grade = Grade.Right },
        new(Opening, Grading, Usual, That + @" (?:{adv})(?:a |an )(?:{adv})(?:fair|good|accurate|great|decent|reasonable|nice|excellent) (?:summary|restatement|paraphrase|characteri[sz]ation|recap)\b", "grades the restatement as right") { Grade = Grade.Right },
        new(Opening, Grading, Explicit, @"(?:" + That + @"|that|this|it)(?: is|'s| was|) ?(?:{adv})(?:not|isn't|wasn't) (?:{adv})(?:right|correct|accurate|what i (?:mean|meant|think|said|say|believe|was saying|claim|claimed|have in mind|argue)|my (?:view|claim|position|point|argument)|a (?:fair|good|accurate) (?:" + Restatement + @"))\b", "grades the restatement as wrong") { Context = CueContext.Restated, Grade = Grade.Wrong },
        new(Opening, Grading, Usual, @"(?:(?:that|this|it)(?:'s| is| was) (?:{adv})a (?:{adv})(?:straw ?man|caricature|misreading|misunderstanding|mischaracteri[sz]ation|misrepresentation)|you(?:'ve| have)? (?:{adv})(?:misunderstood|misread|mischaracteri[sz]ed|misrepresented)|you(?:'re| are) (?:{adv})(?:misunderstanding|misreading|strawmanning))\b", "grades the restatement as wrong") { Grade = Grade.Wrong },
        new(Announcing, Clarifying, Usual, @"(?:here(?:'s| is| are)|let me (?:give|offer|try|put|state)|i(?:'d| would) (?:put|state|phrase) it|a|my)\b.{0,30}\b(?:clarified|clearer|better|corrected|revised|improved|refined|precise|more (?:accurate|precise|careful)|amended|sharper|clarification|rephrasing|differently|this way)\b[^.]{0,40}:", "announces a better version"),
        new(Announcing, Clarifying, Usual, @"here(?:'s| is| are) (?:a|an|my|the) (?:{adv})(?:clarified|clearer|better|corrected|revised|improved|refined|precise|amended|sharper) [^,]{0,40}\.?$", "announces a better version"),
        new(Announcing, Agreeing, Usual, @"(?:here(?:'s| is) (?:where|what)|where|what) (?:{adv})(?:i (?:{adv})(?:think|believe|suspect) )?we (?:{adv})agree(?: on| about)?[.:]?$", "announces common ground"),
        new(Announcing, Locating, Usual, @"(?:here(?:'s| is) (?:where|what)) (?:{adv})(?:i (?:{adv})(?:think|believe|suspect) )?we (?:{adv})(?:disagree|differ|part)(?: on| about| ways)?[.:]$", "announces where the two part"),
        new(Announcing, ProposingCrux, Usual, @"(?:here(?:'s| is| are)|let me (?:offer|propose|name)) (?:{adv})(?:a|my|the|one|some|another) (?:[\w-]+ )?(?:crux|cruxes)[^.]{0,20}[.:]$", "announces a crux"),

        // What was meant, and what no longer is.
        new(Opening, Clarifying, Explicit, @"what i (?:{adv})(?:mean|meant|had in mind|have in mind|was trying to say|'m (?:{adv})saying|am (?:{adv})saying|wanted to say|should have said)\b(?: (?:{adv})(?:is|was)(?: that)?)?(?: (?<claim>.+))?", "says better what was meant") { Stance = Stance.Accept },
        new(Opening, Clarifying, Explicit, @"(?:to clarify|to be (?:{adv})clear(?:er)?|to be (?:{adv})(?:more )?precise|let me (?:{adv})(?:clarify|be (?:clear|precise|more precise)|rephrase|put it differently|put it another way|try again|reword)|in other words|put differently|put another way|to put it (?:differently|another way)|more precisely|a clarification|clarification|by way of clarification|just to be clear)\b", "says better what was meant"),
        new(Opening, Clarifying, Explicit, @"i (?:{adv})(?:don't|didn't|do not|did not) (?:{adv})(?:mean|intend|claim|say|want to (?:say|claim|suggest)|mean to (?:say|claim|suggest|imply))\b", "says what was not meant"),
        new(Opening, Clarifying, Explicit, @"i(?:'m| am|'m| was) (?:{adv})not (?:{adv})(?:saying|claiming|arguing|suggesting|denying)\b", "says what was not meant"),
        new(Opening, Clarifying, Explicit, @"i (?:{adv})(?:should have|should've|might have|may have|could have|seem to have|have|was|wasn't|was not) (?:{adv})(?:(?:created|caused|introduced|sown|been|put|phrased|worded|made|expressed|said|misled|given|confused|clear|unclear) ?)+(?:[\w-]+ ){0,4}?(?:confus\w+|unclear|clear|clearer|clearly|misleading|ambiguous|badly|poorly|imprecise|sloppy|wrong impression|you|more careful)\b", "owns up to a misunderstanding"),
        new(Within, Clarifying, Usual, @"(?:by (?:[\x22“«][^\x22”»]{1,80}[\x22”»]|[\w-]+(?: [\w-]+){0,3}),? i (?:{adv})(?:mean|meant)|i(?:'m| am)? (?:{adv})(?:use|using|define|defining) (?:the (?:term|word|phrase) )?.{1,80}? (?:to mean|to refer|in the sense|as)|by which i mean|i mean by)\b", "defines a term"),
        new(Within, Clarifying, Weak, @"(?:that's|this is|it's) what i mean(?:t)?\b|for the record\b|where i (?:said|wrote|say)\b", "says better what was meant"),
        new(Opening, Retracting, Explicit, @"i (?:{adv})(?:take (?:that|it|this|them|all of that|back) ?(?:all )?(?:back)?|retract|withdraw|recant|walk (?:that|it|this) back|stand corrected|misspoke|was (?:{adv})(?:wrong|mistaken|in error)|'ve (?:{adv})changed my (?:mind|view)|have (?:{adv})changed my (?:mind|view)|changed my (?:mind|view)|made a mistake|(?:got|had) (?:that|this|it|you) wrong)\b", "takes something back"),
        new(Opening, Retracting, Explicit, @"(?:i (?:{adv})no longer (?:{adv})(?:think|believe|hold|claim|endorse|stand by)|i don't (?:{adv})(?:think|believe|stand by) (?:that|this|it) anymore)\b(?: (?:that )?(?<claim>.+))?", "takes something back") { Stance = Stance.None },
        new(Opening, Retracting, Usual, @"(?:scratch that|strike that|never mind|correction|my mistake|my bad|mea culpa|i used to (?:think|believe|hold))\b", "takes something back"),
        new(Opening, Hedging, Explicit, @"i(?:'m| am) (?:{adv})(?:not (?:{adv})(?:sure|certain|confident)|unsure|uncertain|agnostic|undecided|torn|on the fence|of two minds)\b", "weakens what is said"),
        new(Opening, Hedging, Explicit, @"(?:i (?:could|might|may) (?:{adv})be (?:{adv})(?:wrong|mistaken|missing)|i (?:don't|do not) (?:{adv})have (?:a |any )?(?:{adv})(?:strong|firm|settled) (?:view|opinion|take|position|intuition)s?|i(?:'ve| have) (?:{adv})(?:low|little) confidence|i hold this (?:{adv})(?:weakly|loosely|lightly|tentatively)|with low confidence|low confidence|take this with|this is (?:{adv})(?:speculative|tentative|a guess))\b", "weakens what is said"),
        new(Opening, Hedging, Usual, @"(?:i (?:{adv})(?:don't|do not) (?:{adv})know|it(?:'s| is) (?:{adv})(?:hard|difficult|tricky) to (?:say|tell|know|be sure)|it(?:'s| is) (?:{adv})(?:unclear|not clear|an open question)|who knows)\b", "weakens what is said"),

        // Tests.
        new(WithinQuestion, Operationalising, Explicit, @"(?:would|will|do) you (?:{adv})(?:take (?:a|the|that) )?(?:bet|wager)\b|(?:what|which) odds\b|want to bet\b", "asks for a bet"),
        new(WithinQuestion, Operationalising, Usual, @"how (?:{adv})(?:would|could|can|might|do|should|will|to) (?:we |you |i |one |anyone |anybody |they )?(?:{adv})(?:" + Finding + @")\b", "asks how one would find out"),
        new(WithinQuestion, Operationalising, Usual, @"(?:what|which) (?:[\w-]+ ){0,2}(?:evidence|observations?|experiments?|results?|data|tests?|measurements?|outcomes?|benchmarks?) (?:[\w-]+ ){0,2}(?:would|could|might|should|will)\b|what would (?:{adv})(?:it take|we (?:expect|see|observe)|you (?:expect|predict|count)|count as|change your mind|convince|persuade|falsify)", "asks how one would find out"),
        new(OpeningQuestion, Operationalising, Usual, @"(?:does|do|is|are|can|could|will|would|has|have|did) (?:it|they|he|she|the|this|that|these|those|any|a|an)\b", "asks what one would look at to find out") { Context = CueContext.Observing, Words = "" },
        new(Within, Operationalising, Explicit, @"(?:operationali[sz]e|falsifiable|testable prediction|(?:one|a|the|my|our|good|simple|possible|natural) (?:[\w-]+ )?(?:test|experiment|benchmark|operationali[sz]ation) (?:[\w-]+ ){0,5}?(?:is|would be|could be|might be))\b", "says how one would find out"),
        new(Within, Operationalising, Usual, @"(?:would|could|will) (?:{adv})(?:settle|resolve|decide|tell us|show us|test|falsify|refute) (?:it|this|that|the (?:question|matter|issue)|whether|how)\b", "says how one would find out"),
        new(Within, Operationalising, Usual, @"(?:we|you|one|i) (?:{adv})(?:could|can|might|should|would) (?:{adv})(?:test|measure|check|ask|survey|compare|count|track|look at|run (?:a|an|the)|settle|bet)\b", "says how one would find out"),
        new(Opening, Operationalising, Usual, @"i(?:'d| would|'ll| will) (?:{adv})bet\b|if (?:we|you|i|they) (?:{adv})(?:ran|run|tested|test|measured|measure|looked at|look at|saw|see|observe|observed) .+", "says how one would find out"),

        // Challenges and questions.
        new(Aside, Challenging, Usual, @"\(\?+[^()?]{0,100}\?*\)", "a question put into brackets asks for grounds") { Words = "" },
        new(Aside, Challenging, Usual, @"\((?:[^()?]{1,60}\?{2,}|(?:[\w-]+ ){0,4}[\w-]+\?)\)|\[(?:citation needed|source\?|evidence\?|really\?|why\?)\]|\((?:citation needed)\)", "a question put into brackets asks for grounds") { Words = "" },
        new(OpeningQuestion, Challenging, Usual, @"why (?:would|do|should|does|did|not|is|are|can't|couldn't|wouldn't|shouldn't|think|believe|assume|expect)\b|on what (?:basis|grounds)|how come", "asks for grounds"),
        new(WithinQuestion, Challenging, Explicit, @"how (?:{adv})do (?:you|we) (?:{adv})know\b|(?:what|where)(?:'s| is| are) (?:{adv})(?:the|your|any) (?:[\w-]+ )?(?:evidence|argument|justification|reason|basis|proof|support|grounds)|what makes (?:you|us) (?:{adv})(?:think|believe|so|sure|confident|expect)|what reason|(?:do|have) you (?:{adv})(?:have|got) (?:any |some |a )?(?:evidence|arguments?|reasons?|justification|sources?|figures|data|numbers|proof|citation)|(?:is|are) there (?:{adv})(?:any |some )?(?:evidence|reason|arguments?|justification)", "asks for grounds"),
        new(WithinQuestion, Challenging, Explicit, @"(?:does|do|would|why does|how does) (?:that|this|it|any of (?:that|this)) (?:{adv})follow\b|can you (?:{adv})(?:justify|back (?:that|this|it) up|defend|support)\b|\bjustif(?:ied|iable)\b", "asks whether it follows"),
        new(OpeningQuestion, Challenging, Weak, @"(?:isn't|aren't|doesn't|don't|wouldn't|won't|couldn't|can't|shouldn't|haven't|hasn't|what about|how about|what if)\b", "holds something against it"),
        new(OpeningQuestion, Challenging, Usual, @"but (?:why|how|what|is|are|does|do|isn't|doesn't|wouldn't|if|then|surely|can|could|would|that|it|this|aren't)\b", "holds something against it"),
        new(Opening, Challenging, Usual, @"you(?: still)?(?: have not|haven't|'ve not| never| have yet to| didn't| did not) (?:{adv})(?:told|tell|said|say|explained|explain|answered|answer|shown|show|given|give|addressed|address|justified|justify)\b", "asks for grounds"),
        new(Opening, Challenging, Usual, @"i (?:{adv})(?:don't|do not|can't|cannot|fail to) (?:{adv})(?:see|understand|follow|get) (?:{adv})(?:how|why|what|where)\b|i(?:'d| would) (?:like|want|need) to see (?:{adv})(?:some |any |more )?(?:evidence|an argument|arguments|reasons)", "asks for grounds"),
        new(Opening, Questioning, Weak, @"(?:(?:how|why) (?:do|does|did|is|are|was|were|would|can|could|should)|(?:do|does|did|is|are|was|were|can|could|would|should|have|has) (?:you|he|she|they|we|there))\b", "asks, though without a question mark"),
        new(WithinQuestion, Questioning, Usual, @".", "a question mark asks") { Words = "" },

        // Other people's views.
        new(Aside, Reporting, Explicit, @"\bas (?<who>{name})(?: (?:himself|herself|often|also|once|has|rightly|recently))? (?:" + Says + @")(?: it)?(?:\)|,|:)?", "reports what somebody else holds"),
        new(Aside, Reporting, Explicit, @"\baccording to (?<who>{name})(?:\)|,|:)?", "reports what somebody else holds"),
        new(Aside, Reporting, Usual, @"\b(?<who>{name}) (?:{adv})(?:says|said|argues|argued|claims|claimed|thinks|believes|writes|wrote|holds|points out|pointed out|maintains|worries|predicts|suggests|suggested|contends|told me|told us|has argued|has said) that\b", "reports what somebody else holds"),
        new(Aside, Reporting, Usual, @"\b(?<who>{name})'s (?:[\w-]+ ){0,2}(?:view|claim|position|argument|point|thesis|worry|contention) (?:{adv})(?:is|was) that\b", "reports what somebody else holds"),

        // Reasons.
        new(Opening, Arguing, Usual, @"if (?<reason>.+?),? then (?<claim>.+)", "makes a step from one to the other") { Words = "if … then" },
        new(Opening, Arguing, Weak, @"if (?<reason>(?:[^i ]|i[a-z])[^,]+(?:, (?:and|or) [^,]+)?), (?<claim>(?:[^i ]|i[a-z]).+)", "makes a step from one to the other") { Words = "if" },
        new(Opening, Arguing, Usual, @"(?:because|given that|seeing that|in view of the fact that) (?<reason>[^,]+), (?<claim>.+)", "gives a reason") { Stance = Stance.Accept, Words = "because" },
        new(Opening, Arguing, Usual, @"(?<claim>[^,?]+(?:, [^,?]+){0,3}?),? because (?<reason>.+)", "gives a reason") { Stance = Stance.Accept, Words = "because" },
        new(Opening, Arguing, Weak, @"(?<reason>[^?]{8,}), so (?<claim>(?:[^t ]|t[^h]|th[^a]|tha[^t]).+)", "draws a conclusion") { Words = "so" },
        new(Within, Arguing, Usual, @"because\b", "gives a reason"),
        new(Opening, Arguing, Usual, @"since (?<reason>[^,]{8,}), (?<claim>.+)", "gives a reason") { Stance = Stance.Accept, Words = "since" },
        new(Opening, Arguing, Weak, @"(?<claim>[^?]{8,}), since (?<reason>.+)", "gives a reason") { Words = "since" },
        new(Opening, Arguing, Explicit, @"(?:it (?:{adv})follows(?: from (?:this|that))? that|therefore|hence|consequently|from (?:this|that|which) it follows that)\b,? ?(?<claim>.+)?", "draws a conclusion") { Stance = Stance.Accept },
        new(Opening, Arguing, Usual, @"(?:thus|as a result|for (?:this|that) reason|that's why|this is why|which is why|(?:this|that|which) (?:{adv})(?:means|implies|suggests|shows|entails|proves) that|so it must be that)\b,? ?(?<claim>.+)?", "draws a conclusion") { Stance = Stance.Accept },
        new(Within, Arguing, Usual, @"(?:the (?:[\w-]+ )?reasons? (?:for (?:this|that|thinking so) )?(?:is|are|why|i)|my (?:[\w-]+ )?(?:argument|reasoning|reason) (?:{adv})(?:is|goes|for)|i(?:'d| would)? (?:{adv})(?:argue|infer|conclude)|which (?:means|implies|entails) (?:that)?|after all|for (?:two|three|several|a few) reasons)\b", "gives a reason"),
        new(Opening, Arguing, Weak, @"(?:for (?:example|instance|one thing)|suppose|consider|imagine (?:that|if|a|the|you)|by analogy|similarly|likewise)\b", "gives an example or a case"),

        // Answers, and what is simply said.
        new(Opening, Answering, Usual, @"(?:yes|no|yeah|yep|nope|not (?:really|quite|yet|necessarily|exactly|always|at all)|of course|not sure|not that i know|sure|certainly|definitely|probably|maybe|perhaps|possibly|it depends|that depends|good question|great question|to answer|in answer|my answer|i (?:do|don't|did|didn't|would|wouldn't|can|can't|am|'m not|have|haven't)[,.])", "answers the question before it") { Context = CueContext.Asked },
        new(Opening, Asserting, Explicit, @"(?:my|the) (?:[\w-]+ ){0,2}(?:claim|view|position|thesis|contention|take|opinion|belief|stance|conviction|point|bottom line)(?: (?:here|though|on this))? (?:{adv})(?:is|was|remains|would be)(?: that|:)? (?<claim>.+)", "states a claim") { Stance = Stance.Accept },
        new(Within, Asserting, Explicit, @"my (?:[\w-]+ ){0,2}(?:claim|view|position|thesis|contention) (?:{adv})(?:is|was|remains)(?: that|:)? (?<claim>.+)", "states a claim") { Stance = Stance.Accept },
        new(Opening, Asserting, Explicit, @"i (?:{adv})(?:claim|maintain|contend|hold|submit|assert|insist|'m claiming|am claiming)\b(?: that)?(?: (?<claim>.+))?", "states a claim") { Stance = Stance.Accept },
        new(Opening, Asserting, Usual, @"i(?:'m| am) (?:{adv})(?:confident|certain|sure|convinced|persuaded|optimistic|pessimistic|worried|concerned|afraid)(?: that)? (?<claim>.+)", "states a claim") { Stance = Stance.Accept },
        new(Opening, Asserting, Usual, @"(?:the|one) (?:{adv})(?:main|key|important|crucial|whole|real|central|basic|fundamental) (?:point|thing|issue|problem|question|fact|idea|difficulty|worry|concern|consideration)(?: (?:about|with|of) [^,]{1,60}?)? (?:here )?(?:is|was)(?: that)? (?<claim>.+)", "states a claim") { Stance = Stance.Accept },
        new(Opening, Asserting, Usual, @"i (?:{adv})(?:predict|expect|foresee|anticipate)(?: that)? (?<claim>.+)", "states a claim") { Stance = Stance.LeanAccept },
        new(Opening, Asserting, Weak, @"i (?:{adv})(?:think|believe|feel|suspect|'d say|would say|guess)(?: that)? (?<claim>.+)", "states a claim") { Stance = Stance.LeanAccept },
        new(Opening, Hedging, Weak, @"(?:maybe|perhaps|possibly),? (?<claim>.+)", "weakens what is said") { Stance = Stance.LeanAccept },
        new(Within, Asserting, Weak, @"(?:i (?:{adv})(?:think|believe|feel|suspect|'d say|would say)|in my (?:view|opinion|experience)|it seems to me|to my mind)\b", "states a claim"),
        new(Opening, Asserting, Weak, @"(?:clearly|obviously|plainly|undoubtedly|evidently|in fact|the fact is|the truth is|in general|generally|historically|empirically|it(?:'s| is) (?:{adv})(?:clear|obvious|plain|likely|unlikely|plausible|possible|important|crucial|worth))\b(?: that)?,? (?<claim>.+)", "states a claim") { Stance = Stance.Accept },
    ];

    /// <summary>By these a speaker says what they would look at, so that a question about it after them is a test.</summary>
    internal static readonly Cue Observing = new(Within, Operationalising, Weak,
        @"(?:concretely|to be concrete|specifically|in practice|operationally|(?:i|we|you|one)(?:'d| would)? (?:{adv})(?:look at|look for|check|measure|test|watch|ask) |(?:key|main|first|important|one) (?:thing|question|test|check|sign) (?:that )?(?:i|we|you|one)|(?:try|trying|want|need) to (?:see|understand|check|test|find out|measure) (?:how|whether|if))",
        "says what the speaker would look at");
}
