namespace DebateMap.EndToEnd.Data;

/// <summary>Two people on whether a library should open on Sundays.</summary>
internal static class Dialogue
{
    public const string Text = """
        Ann: I think the town library should open on Sundays. Families are free on Sundays, and the building stands empty anyway.

        Ben: Opening on Sundays costs more than it brings. Two more people would be needed at the desk.

        Ann: Volunteers would cost nothing. We both agree that the reading room is too full on Saturdays.

        Ben: The families who come on Sundays already come on Saturdays. Are you sure that they are free?
        """;

    public const string Root = "The town library should open on Sundays";
    public const string Free = "Families are free on Sundays";
    public const string Empty = "The building stands empty on Sundays";
    public const string Desk = "Two more people would be needed at the desk";
    public const string Full = "The reading room is too full on Saturdays";
    public const string SameFamilies = "The families who come on Sundays already come on Saturdays";
}
