using System.Numerics;
using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>Inputs of one kind to what lies <see cref="AlongLine"/>, in the order in which they are taken up: those that differ move along the line and gather shares.</summary>
internal sealed class LineInputs(Scratch scratch)
{
    private Input[] _inputs = [];

    public int Count { get; private set; }

    private Span<Input> All => _inputs.AsSpan(0, Count);

    public void MakeRoom(int count)
    {
        if (_inputs.Length < count)
            _inputs = scratch.Take<Input>(count);
        Count = 0;
    }

    public void Add(int number, double a, double b) => _inputs[Count++] = new() { Number = number, From = b, By = a - b };

    public bool Moves(int input) => _inputs[input].By != 0;

    public Vector<double> At(int input, Vector<double> along)
    {
        ref var at = ref _inputs[input];
        return new Vector<double>(at.From) + along * at.By;
    }

    public void Reset()
    {
        foreach (ref var input in All)
            input.Derivative = 0;
    }

    public void Gather(int input, Vector<double> derivative) => _inputs[input].Derivative += Vector.Sum(derivative);

    public double Pending()
    {
        var sum = 0.0;
        foreach (ref var input in All)
            sum += input.By * input.Derivative;
        return sum;
    }

    public void Settle()
    {
        foreach (ref var input in All)
            input.Share += input.By * input.Derivative;
    }

    public void AddTo(List<Part> parts, PartKind kind)
    {
        foreach (ref var input in All)
        {
            if (input.By != 0)
                parts.Add(new(kind, input.Number, input.Share));
        }
    }

    private struct Input
    {
        public int Number;
        public double From;
        public double By;
        public double Derivative;
        public double Share;
    }
}
