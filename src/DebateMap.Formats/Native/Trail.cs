using System.Globalization;
using System.Text;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Where in a file the reader is, spelled out only when something is wrong there.</summary>
internal sealed class Trail(List<Fault> faults)
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Notes what is wrong here.</summary>
    public void Fault(string message) => faults.Add(new(ToString(), message));

    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            if (name is null)
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                path.Append(path.Length > 0 ? "." : "").Append(name);
        }

        return path.ToString();
    }
}
