using System.Buffers;

namespace DebateMap.Domain;

/// <summary>
/// Arrays for the length of one piece of work, borrowed and given back: large ones made anew for every report would have the
/// collector go through the whole heap each time. For one thread.
/// </summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<Action> _giveBack = [];

    /// <summary>An array of at least that length, with anything in it.</summary>
    public T[] Take<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        _giveBack.Add(() => ArrayPool<T>.Shared.Return(array));
        return array;
    }

    /// <summary>An array of at least that length, with nothing in it.</summary>
    public T[] TakeClear<T>(int length)
    {
        var array = Take<T>(length);
        Array.Clear(array);
        return array;
    }

    /// <summary>Gives all back; nobody may use them any more.</summary>
    public void Dispose()
    {
        foreach (var giveBack in _giveBack)
            giveBack();
        _giveBack.Clear();
    }
}
