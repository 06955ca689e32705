using Bunit;
using DebateMap.Domain;
using DebateMap.Web.Api;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace DebateMap.Web.Tests.Look;

public sealed class LookTests : BunitContext
{
    [Fact]
    public void Every_act_has_a_letter_of_its_own()
    {
        Assert.Equal(Enum.GetValues<SpeechAct>().Order(), Acts.All.Select(a => a.Act).Order());
        Assert.Equal(Acts.All.Count, Acts.All.Select(a => a.Letter).Distinct().Count());
    }

    [Theory]
    [InlineData(Basis.Stated, "stated", "Ann accepts it, in their own words")]
    [InlineData(Basis.Attributed, "attributed", "Ann accepts it, says Ben, not confirmed")]
    [InlineData(Basis.Inferred, "inferred", "Ann accepts it, the annotator's reading")]
    public void A_position_looks_and_reads_as_it_is_known(Basis basis, string look, string words)
    {
        var position = new Position(new("x"), SmallDebate.Ann, new("root"), basis) { Stance = Stance.Accept, By = basis == Basis.Attributed ? SmallDebate.Ben : null };

        var mark = Render<PositionMark>(p => p.Add(m => m.Debate, SmallDebate.Argued).Add(m => m.Person, SmallDebate.Ann).Add(m => m.Position, position)).Find(".position");

        Assert.Contains(look, mark.ClassList);
        Assert.Equal(words, mark.GetAttribute("aria-label"));
    }

    [Fact]
    public void The_scale_is_chosen_by_key_and_let_go_by_pressing_again()
    {
        Stance? chosen = null;
        var scale = Render<StanceScale>(p => p.Add(s => s.Value, Stance.Accept).Add(s => s.ValueChanged, EventCallback.Factory.Create<Stance?>(this, s => chosen = s)));

        scale.Find("[role=radiogroup]").KeyDown(new KeyboardEventArgs { Key = "2" });
        Assert.Equal(Stance.LeanReject, chosen);

        scale.Find("[aria-checked=true]").Click();
        Assert.Null(chosen);
    }

    [Fact]
    public void Choosing_the_person_on_the_other_side_swaps_the_two()
    {
        (ParticipantId, ParticipantId)? chosen = null;
        var picker = Render<PairPicker>(p => p.Add(c => c.Debate, SmallDebate.Argued).Add(c => c.Pair, (SmallDebate.Ann, SmallDebate.Ben))
            .Add(c => c.OnChosen, EventCallback.Factory.Create<(ParticipantId, ParticipantId)?>(this, pair => chosen = pair)));

        picker.Find("select[aria-label='First person']").Change("ben");

        Assert.Equal((SmallDebate.Ben, SmallDebate.Ann), chosen);
    }

    [Theory]
    [InlineData("Ann", "A")]
    [InlineData("mary-jane o'hara", "MJ")]
    [InlineData("👩‍🔬 Curie", "👩‍🔬C")]
    [InlineData("李雷", "李")]
    public void Initials_take_whole_characters(string name, string initials)
    {
        Assert.Equal(initials, People.Initials(name));
    }

    [Theory]
    [InlineData("Should Market Street close?", "should-market-street-close")]
    [InlineData("Çafé / ../../etc", "cafe-etc")]
    [InlineData("李雷", "debate")]
    public void A_title_becomes_a_file_name_that_any_system_takes(string title, string name)
    {
        Assert.Equal(name, Downloads.FileName(SmallDebate.Bare.Apply(ChangeSet.Put(new Heading(title))).Value));
    }

    [Fact]
    public void People_who_speak_are_compared_before_those_who_are_only_quoted()
    {
        var debate = SmallDebate.Bare.Apply(ChangeSet.Put(new Participant(SmallDebate.Ann, "Ann") { Reported = true }, new Participant(new("cy"), "Cy"))).Value;

        Assert.Equal((SmallDebate.Ben, new ParticipantId("cy")), Pairs.Default(debate));
    }
}
