using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Workspace;

/// <summary>A part of the workspace: renders anew whenever what is on the desk changes.</summary>
public abstract class DeskComponent : ToldComponent, IDisposable
{
    [CascadingParameter]
    public required Desk Desk { get; set; }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Desk.Changed += Refresh;

    /// <summary>Called whenever the desk changed, before rendering anew.</summary>
    protected virtual void OnDeskChanged()
    {
    }

    protected virtual void Dispose(bool disposing) => Desk.Changed -= Refresh;

    private void Refresh()
    {
        OnDeskChanged();
        StateHasChanged();
    }
}
