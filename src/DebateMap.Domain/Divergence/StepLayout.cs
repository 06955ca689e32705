namespace DebateMap.Domain;

/// <summary>
/// Lays the steps out claim by claim, each after all that undercuts it: undercutters first, those of one step side by side, then the
/// steps against the claim, then those for it.
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
        FirstSupport = new int[claims];

        // From the last claim's supports down to the first claim's undercutters, as undercutters are known from what they undercut.
        _laid = attacks.Length;
        FirstStep[claims] = _laid;
        for (var claim = claims - 1; claim >= 0; claim--)
        {
            Lay(concluding[claim], attacks, attacking: false);
            FirstSupport[claim] = _laid;
            Lay(concluding[claim], attacks, attacking: true);
            FirstAttack[claim] = _laid;
            for (var step = FirstStep[claim + 1] - 1; step >= _laid; step--)
            {
                UndercuttersTo[step] = _laid;
                foreach (var undercutter in undercutters[Order[step]])
                    Order[--_laid] = undercutter;
                UndercuttersFrom[step] = _laid;
            }

            FirstStep[claim] = _laid;
        }
    }

    /// <summary>Which inference each step is.</summary>
    public int[] Order { get; }

    /// <inheritdoc cref="CompiledDebate.FirstStep"/>
    public int[] FirstStep { get; }

    /// <inheritdoc cref="CompiledDebate.FirstAttack"/>
    public int[] FirstAttack { get; }

    /// <inheritdoc cref="CompiledDebate.FirstSupport"/>
    public int[] FirstSupport { get; }

    /// <inheritdoc cref="CompiledDebate.UndercuttersFrom"/>
    public int[] UndercuttersFrom { get; }

    /// <inheritdoc cref="CompiledDebate.UndercuttersTo"/>
    public int[] UndercuttersTo { get; }

    private void Lay(ReadOnlySpan<int> inferences, bool[] attacks, bool attacking)
    {
        foreach (var inference in inferences)
        {
            if (attacks[inference] == attacking)
                Order[--_laid] = inference;
        }
    }
}
