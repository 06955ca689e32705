using MudBlazor;

namespace DebateMap.Web.Layout;

/// <summary>A quiet, dense theme: soft borders, little elevation, the fonts of the reader's own system.</summary>
internal static class Theme
{
    public const string DarkCookie = "debatemap-dark";

    private static readonly string[] Sans = ["Inter", "system-ui", "-apple-system", "Segoe UI", "Noto Sans", "DejaVu Sans", "sans-serif"];

    public static readonly MudTheme Default = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#2b5ca8",
            Secondary = "#6a4c93",
            Background = "#f7f7f5",
            BackgroundGray = "#efefec",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#1f2328",
            TextPrimary = "#1f2328",
            TextSecondary = "#57606a",
            TextDisabled = "#6e7681",
            ActionDefault = "#57606a",
            LinesDefault = "#dcdcd7",
            LinesInputs = "#8c959f",
            Divider = "#e4e4df",
            TableLines = "#e4e4df",
            Info = "#2b5ca8",
            Success = "#1a7f37",
            Warning = "#9a6700",
            Error = "#b42318",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ab4f8",
            PrimaryContrastText = "#10243f",
            Secondary = "#c3a6e8",
            Background = "#15171b",
            BackgroundGray = "#1a1d22",
            Surface = "#1d2026",
            AppbarBackground = "#1d2026",
            AppbarText = "#e6e8eb",
            DrawerBackground = "#1d2026",
            TextPrimary = "#e6e8eb",
            TextSecondary = "#a5adb8",
            TextDisabled = "#8b929c",
            ActionDefault = "#a5adb8",
            LinesDefault = "#343941",
            LinesInputs = "#6b7480",
            Divider = "#2c3138",
            TableLines = "#2c3138",
            Info = "#8ab4f8",
            Success = "#6fd08c",
            Warning = "#e3b341",
            WarningContrastText = "#2a1d00",
            Error = "#ff9a8d",
            ErrorContrastText = "#3b0a05",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "0.9rem", LineHeight = "1.5" },
            H1 = new H1Typography { FontFamily = Sans, FontSize = "1.5rem", FontWeight = "650", LineHeight = "1.3" },
            H2 = new H2Typography { FontFamily = Sans, FontSize = "1.15rem", FontWeight = "650", LineHeight = "1.35" },
            H3 = new H3Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "650", LineHeight = "1.4" },
            Body1 = new Body1Typography { FontFamily = Sans, FontSize = "0.9375rem", LineHeight = "1.5" },
            Body2 = new Body2Typography { FontFamily = Sans, FontSize = "0.875rem", LineHeight = "1.45" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "0.875rem", FontWeight = "550", TextTransform = "none", LineHeight = "1.5" },
            Caption = new CaptionTypography { FontFamily = Sans, FontSize = "0.8rem", LineHeight = "1.4" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
