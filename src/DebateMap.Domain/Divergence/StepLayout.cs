namespace DebateMap.Domain;

/// <summary>
/// Lays the steps out claim by claim: those for it, those against it, then undercutters, those of one step side by side and each
/// after the step that it undercuts.
/// </summary>
internal sealed class StepLayout
{
    private int _laid;

    /// <param name="concluding">The inferences that conclude each claim.</param>
    /// <param name="undercutters">The inferences that undercut each inference.</param>
    /// <param name="attacks">Which inferences attack.</param>
    public StepLayout(Adjacency concluding, Adjacency undercutters, bool[] attacks)
    {
        var claims = concluding.First.Length - 1;
        Order = new int[attacks.Length];
        UndercuttersFrom = new int[attacks.Length];
        UndercuttersTo = new int[attacks.Length];
        FirstStep = new int[claims + 1];
        FirstAttack = new int[claims];
        FirstUndercut = new int[claims];
        for (var claim = 0; claim < claims; claim++)
        {
            FirstStep[claim] = _laid;
            Lay(concluding[claim], attacks, attacking: false);
            FirstAttack[claim] = _laid;
            Lay(concluding[claim], attacks, attacking: true);
            FirstUndercut[claim] = _laid;
            for (var step = FirstStep[claim]; step < _laid; step++)
            {
                UndercuttersFrom[step] = _laid;
                foreach (var undercutter in undercutters[Order[step]])
                    Order[_laid++] = undercutter;
                UndercuttersTo[step] = _laid;
            }
        }

        FirstStep[claims] = _laid;
    }

    /// <summary>Which inference each step is.</summary>
    public int[] Order { get; }

    /// <inheritdoc cref="CompiledDebate.FirstStep"/>
    public int[] FirstStep { get; }

    /// <inheritdoc cref="CompiledDebate.FirstAttack"/>
    public int[] FirstAttack { get; }

    /// <inheritdoc cref="CompiledDebate.FirstUndercut"/>
    public int[] FirstUndercut { get; }

    /// <inheritdoc cref="CompiledDebate.UndercuttersFrom"/>
    public int[] UndercuttersFrom { get; }

    /// <inheritdoc cref="CompiledDebate.UndercuttersTo"/>
    public int[] UndercuttersTo { get; }

    private void Lay(ReadOnlySpan<int> inferences, bool[] attacks, bool attacking)
    {
        foreach (var inference in inferences)
        {
            if (attacks[inference] == attacking)
                Order[_laid++] = inference;
        }
    }
}
