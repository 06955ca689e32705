namespace DebateMap.Web.Hosting;

/// <summary>
/// Whether this node is going away. From then on it is not ready, so a proxy sends new visitors elsewhere, while those who are here are still served.
/// </summary>
internal sealed class Draining
{
    private volatile bool _begun;

    public bool Begun => _begun;

    public void Begin() => _begun = true;
}
