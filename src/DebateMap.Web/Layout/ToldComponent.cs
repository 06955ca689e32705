using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Layout;

/// <summary>A component that is told of things on any thread.</summary>
public abstract class ToldComponent : ComponentBase
{
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
}
