using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Layout;

/// <summary>The fingerprinted address of a static file, for modules that are imported by address.</summary>
public sealed class AssetUrls
{
    private ResourceAssetCollection? _assets;

    /// <summary>Components hand over what the renderer knows.</summary>
    public void Take(ResourceAssetCollection assets) => _assets = assets;

    /// <summary>The address of a file under wwwroot.</summary>
    public string Of(string path) => "./" + (_assets?[path] ?? path);
}
