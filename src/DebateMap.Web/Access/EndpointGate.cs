using DebateMap.Web.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components.Endpoints;

namespace DebateMap.Web.Access;

/// <summary>Asks the table before any endpoint answers.</summary>
internal static class EndpointGate
{
    /// <summary>Who asks is known from here on.</summary>
    public static void UseEndpointGate(this WebApplication app, Gate gate) => app.Use(async (context, next) =>
    {
        var actor = gate.IsPersonal ? Actor.OfThisMachine : Actor.Of(context.User, context.Connection.RemoteIpAddress);
        if (context.RequestServices.GetService<RequestActor>() is { } request)
            request.Actor = actor;
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next();
            return;
        }

        var key = context.GetRouteValue("key") as string;
        switch (await gate.AdmitAsync(actor, endpoint.Metadata.GetMetadata<NeedsAttribute>(), key, context.RequestAborted))
        {
            case Admission.Welcome:
                await next();
                break;
            case Admission.SignIn when endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null:
                context.Response.Redirect(AccountUrls.SignIn(context.Request.Path + context.Request.QueryString));
                break;
            case Admission.SignIn:
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            case Admission.Hidden:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    });

    /// <summary>Pages say what they need. What Blazor itself adds beside them is open to everybody: a circuit asks the table for whatever it does.</summary>
    public static void OpenToEverybodyBesidesPages(this IEndpointConventionBuilder components) => components.Add(endpoint =>
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
            endpoint.Metadata.Add(new NeedsAttribute(Right.Visit));
    });
}
