using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Workspace;

/// <summary>A part of the workspace: renders anew whenever what is on the desk changes.</summary>
public abstract class DeskComponent : ComponentBase, IDisposable
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

    /// <summary>Begins work that nobody awaits; what goes wrong is handed to the renderer, which shows and logs it.</summary>
    protected async Task BeginAsync(Func<Task> work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (InvalidOperationException failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    protected virtual void Dispose(bool disposing) => Desk.Changed -= Refresh;

    private void Refresh()
    {
        OnDeskChanged();
        StateHasChanged();
    }
}
