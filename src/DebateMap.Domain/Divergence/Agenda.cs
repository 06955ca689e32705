using System.Numerics;

namespace DebateMap.Domain;

/// <summary>
/// Numbers to come back to, lowest first; adding one that is there already changes nothing. A set of bits with another above it
/// that marks which words of the first are not empty, and so on up to a single word: taking and adding cost a few instructions,
/// however many numbers there are.
/// </summary>
internal sealed class Agenda
{
    private readonly ulong[][] _levels;

    /// <param name="count">One more than the highest number.</param>
    public Agenda(int count)
    {
        var levels = new List<ulong[]>();
        do
        {
            count = (count + 63) / 64;
            levels.Add(new ulong[Math.Max(count, 1)]);
        }
        while (count > 1);
        _levels = [.. levels];
    }

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => _levels[^1][0] == 0;

    /// <summary>Adds a number.</summary>
    public void Add(int number)
    {
        foreach (var level in _levels)
        {
            ref var word = ref level[number >> 6];
            var wasEmpty = word == 0;
            word |= 1UL << number;
            if (!wasEmpty)
                return;
            number >>= 6;
        }
    }

    /// <summary>Takes the lowest number out, if it lies below a limit.</summary>
    public bool TryTakeBelow(int limit, out int number)
    {
        number = 0;
        if (IsEmpty)
            return false;
        for (var level = _levels.Length - 1; level >= 0; level--)
            number = (number << 6) + BitOperations.TrailingZeroCount(_levels[level][number]);
        if (number >= limit)
            return false;

        var place = number;
        foreach (var level in _levels)
        {
            ref var word = ref level[place >> 6];
            word &= word - 1;
            if (word != 0)
                break;
            place >>= 6;
        }

        return true;
    }
}
