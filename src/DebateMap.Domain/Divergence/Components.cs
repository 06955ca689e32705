namespace DebateMap.Domain;

/// <summary>
/// The strongly connected components of a directed graph, by Tarjan's algorithm (Depth-first search and linear graph algorithms,
/// 1972) with a stack of its own instead of recursion, so that a chain of any length works.
/// </summary>
internal static class Components
{
    /// <summary>
    /// The component of every node. They are numbered so that an edge never leads to a component of a higher number: those that
    /// lead nowhere come first.
    /// </summary>
    /// <param name="first">Where the edges of each node begin in <paramref name="heads"/>, with one entry more for the end.</param>
    /// <param name="heads">Where the edges lead.</param>
    /// <param name="count">How many components there are.</param>
    public static int[] Of(int[] first, int[] heads, out int count)
    {
        var nodes = first.Length - 1;
        var component = new int[nodes];
        var found = new int[nodes];
        var low = new int[nodes];
        var next = new int[nodes];
        var path = new int[nodes];
        var open = new int[nodes];
        var (opened, time) = (0, 0);
        Array.Fill(component, -1);
        count = 0;

        for (var root = 0; root < nodes; root++)
        {
            if (found[root] > 0)
                continue;
            var depth = 0;
            Enter(root);
            while (depth > 0)
            {
                var node = path[depth - 1];
                if (next[node] < first[node + 1])
                {
                    var head = heads[next[node]++];
                    if (found[head] == 0)
                        Enter(head);
                    else if (component[head] < 0)
                        low[node] = Math.Min(low[node], found[head]);
                    continue;
                }

                depth--;
                if (depth > 0)
                    low[path[depth - 1]] = Math.Min(low[path[depth - 1]], low[node]);
                if (low[node] < found[node])
                    continue;
                int member;
                do
                {
                    member = open[--opened];
                    component[member] = count;
                }
                while (member != node);
                count++;
            }

            void Enter(int node)
            {
                found[node] = low[node] = ++time;
                next[node] = first[node];
                path[depth++] = node;
                open[opened++] = node;
            }
        }

        return component;
    }
}
