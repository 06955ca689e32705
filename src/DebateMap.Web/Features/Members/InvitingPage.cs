using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Accounts;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Members;

/// <summary>A page on which people are invited. It says what was done, shows a link once, and asks anew whenever access changes anywhere.</summary>
public abstract class InvitingPage : ToldComponent, IDisposable
{
    private IDisposable? _watching;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required InvitationMail Mails { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>What was done last, or why it was not.</summary>
    protected (bool Done, string Sentence)? Told { get; set; }

    /// <summary>A link that is shown only now.</summary>
    protected (string Title, string Url)? Link { get; set; }

    /// <summary>Whether an invitation is being made.</summary>
    protected bool Busy { get; private set; }

    protected string ForWhom { get; set; } = "";

    protected string Email { get; set; } = "";

    /// <summary>How many days the invitation can be used.</summary>
    protected int Days { get; set; } = 7;

    /// <summary>The debate that it is about; null for the server.</summary>
    protected abstract DebateKey? About { get; }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _watching = Live.WatchAccess(About, () => _ = BeginAsync(ShowAnewAsync));
        await RefreshAsync();
    }

    /// <summary>Fetches what is shown.</summary>
    protected abstract Task RefreshAsync();

    /// <summary>Makes an invitation, shows its link, and mails it where an address is given.</summary>
    /// <param name="make">Makes it for a person of that name; gives the secret of its link.</param>
    /// <param name="title">What the link is, for a person of that name.</param>
    /// <param name="to">What they are invited to.</param>
    /// <returns>Whether it was made.</returns>
    protected async Task<bool> InviteAsync(Func<string, Task<Result<string>>> make, Func<string, string> title, string to)
    {
        var email = Email.Trim();
        if (email.Length > 0 && Mail.Fault(email) is { } fault)
        {
            Told = (false, fault);
            return false;
        }

        Busy = true;
        var forWhom = string.IsNullOrWhiteSpace(ForWhom) ? email : ForWhom;
        var made = await make(forWhom);
        if (made is Result<string>.Ok ok)
        {
            var url = Absolute(AccountUrls.Invitation(ok.Content));
            Link = (title(forWhom.Trim()), url);
            (Told, ForWhom, Email) = (null, "", "");
            if (email.Length > 0)
                Tell(await Mails.SendAsync(email, Actor.Name, to, url, Days, CancellationToken.None));
            await RefreshAsync();
        }
        else
        {
            Tell(made);
        }

        Busy = false;
        return made is Result<string>.Ok;
    }

    /// <summary>Says what was done, or why it was not.</summary>
    protected void Tell(Result<string> result) =>
        Told = result is Result<string>.Ok ok ? (true, ok.Content) : (false, string.Join(" ", result.Faults.Select(f => f.Message)));

    /// <summary>A link within this server as others can use it.</summary>
    protected string Absolute(string url) => Navigation.ToAbsoluteUri(url.TrimStart('/')).ToString();

    protected virtual void Dispose(bool disposing) => _watching?.Dispose();

    private async Task ShowAnewAsync()
    {
        await RefreshAsync();
        StateHasChanged();
    }
}
