using System.Text;
using CsCheck;
using DebateMap.Domain.Tests;
using DebateMap.Formats.Forecasts;
using Xunit;

namespace DebateMap.Formats.Tests.Forecasts;

public sealed class FaultyTableTests
{
    private const string Header = "person,Camp,ID,PU,Pc,PUc\n";
    private const string NoNumber = "is not a number: write a probability from 0 to 1, as 0.25, or nothing where it was not answered";

    private static readonly string[] Bits = ["\"", ",", ",,", "\n", "\r\n", "\r", " ", "Ann", ",x,c,.1,.2,.3\n", ".5", "1e-04", "NA", "\"a,b\"", "2"];

    public static TheoryData<string, string> Tables { get; } = new()
    {
        { "", "the file is empty" },
        { " \n \n", "the file is empty" },
        { "\0\u0001\u0002", "the file is not text" },
        { Header, "has no forecasts: nothing stands below the names of the columns" },
        { "Ann,x,c,.1,.2,.3", "line 1: no column \"person\", \"Camp\", \"ID\", \"PU\", \"Pc\", \"PUc\": the first line names the columns person, Camp, ID, PU, Pc, PUc and, where it was asked, PUnotc" },
        { "person,Camp,ID,PU,PUc\nAnn,x,c,.1,9", "line 1: no column \"Pc\": the first line names the columns person, Camp, ID, PU, Pc, PUc and, where it was asked, PUnotc" },
        { "person;Camp;ID;PU;Pc;PUc\nAnn;x;c;0,1;0,2;0,3", "line 1: the columns are parted by semicolons: save the table with commas between columns and points in numbers" },
        { "person\tCamp\tID\tPU\tPc\tPUc\nAnn\tx\tc\t.1\t.2\t.3", "line 1: the columns are parted by tabs: save the table with commas between columns and points in numbers" },
        { "person,Camp,ID,PU,Pc,PUc,pu\nAnn,x,c,.1,.2,.3,.4", "line 1, column 7 (pu): stands twice" },
        { Header + "Ann,x,c,1.5,-0.1,.3", "line 2, column 4 (PU): 1.5 is not between 0 and 1\nline 2, column 5 (Pc): -0.1 is not between 0 and 1" },
        { Header + "Ann,x,c,.1,.2,1e999", "line 2, column 6 (PUc): 1e999 is not between 0 and 1" },
        { Header + "Ann,x,c,50%,NaN,\"0,3\"", $"line 2, column 4 (PU): \"50%\" {NoNumber}\nline 2, column 5 (Pc): \"NaN\" {NoNumber}\nline 2, column 6 (PUc): \"0,3\" {NoNumber}" },
        { Header + "Ann,x,c,Infinity,0x1,1 2", $"line 2, column 4 (PU): \"Infinity\" {NoNumber}\nline 2, column 5 (Pc): \"0x1\" {NoNumber}\nline 2, column 6 (PUc): \"1 2\" {NoNumber}" },
        { Header + "Ann,x,c,.1,.2,.3\n\nAnn,x,d,.1,.2,.3\nAnn,x,c,.1,.2,.3", "line 5, column 3 (ID): \"Ann\" has forecast \"c\" in line 2 already" },
        { Header + "Ann,x,c,.1,.2,.3\nAnn,,d,.1,.2,.3\nAnn,y,e,.1,.2,.3", "line 4, column 2 (Camp): \"Ann\" is in \"y\" here, but in \"x\" in line 2" },
        { Header + "Ann,x,c,.1,.2\nBen,x,c,.1,.2,.3,.4", "line 2, column 6: the row has 5 fields, but there are 6 columns\nline 3, column 7: the row has 7 fields, but there are 6 columns" },
        { Header + ",x,c,.1,.2,.3\nAnn,x, ,.1,.2,4", "line 2, column 1 (person): is empty\nline 3, column 3 (ID): is empty\nline 3, column 6 (PUc): 4 is not between 0 and 1" },
        { Header + "Ann,x,\"a\nb\",.1,.2,.3\nBen,x,c,.1,.2,3", "line 4, column 6 (PUc): 3 is not between 0 and 1" },
        { Header + "Ann,x,\"a\nb\",.1,.2,3", "line 2, column 6 (PUc): 3 is not between 0 and 1" },
        { Header + "Ann,x,\"c,.1,.2,.3\nBen,x,d,.1,.2,.3\n", "line 2, column 3: opens a quotation mark that nothing closes: the rest cannot be read" },
        { Header + "Ann,x,c \"d\" e,.1,.2,.3", "line 2, column 3: has a quotation mark amid text: put the whole field in quotation marks and double those inside" },
        { "{\"format\":\"debatemap\"}", "line 1, column 1: has a quotation mark amid text: put the whole field in quotation marks and double those inside\nline 1: no column \"person\", \"Camp\", \"ID\", \"PU\", \"Pc\", \"PUc\": the first line names the columns person, Camp, ID, PU, Pc, PUc and, where it was asked, PUnotc" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_faulty_table_is_refused_with_every_fault(string table, string faults) =>
        Assert.Equal(faults, string.Join('\n', ForecastsCsv.Read(Encoding.UTF8.GetBytes(table)).Faults));

    [Fact]
    public void However_a_table_is_cut_up_it_is_read_or_refused() => Samples.Each(
        Gen.OneOf(Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]), Gen.String).Array[0, 40].Select(parts => Header + string.Concat(parts)), 2_000, table =>
        {
            var read = ForecastsCsv.Read(Encoding.UTF8.GetBytes(table));
            Assert.True(read.Faults.Count > 0 || read.Value.Debate.Cruxes.Count > 0);
            Assert.DoesNotContain(read.Faults, f => f.Path.StartsWith("cruxes", StringComparison.Ordinal));
        });

    [Fact]
    public void Text_in_another_encoding_is_told() =>
        Assert.Equal("line 2, column 3: not UTF-8 text (byte EB): save the file as UTF-8",
            Assert.Single(ForecastsCsv.Read(Encoding.Latin1.GetBytes(Header + "Zoë,x,c,.1,.2,.3")).Faults).ToString());
}
