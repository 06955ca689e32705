using DebateMap.Storage.Accounts;
using DebateMap.Storage.Rows;
using DebateMap.Storage.Talk;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage;

/// <summary>
/// The database: debates, their revisions, a table for each kind of record, and the accounts of a team. Reached through
/// <see cref="DebateStore"/> and the classes beside <see cref="Account"/>.
/// </summary>
/// <param name="options">Which provider and where; its services must have <see cref="PasskeySchema"/>.</param>
public sealed class DebateContext(DbContextOptions<DebateContext> options) : IdentityUserContext<Account>(options), IDataProtectionKeyContext
{
    /// <summary>The keys by which cookies are protected: kept here, so that every server of a team reads what another wrote.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<DebateRow> Debates => Set<DebateRow>();

    internal DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    internal DbSet<MemberRow> Members => Set<MemberRow>();

    internal DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    internal DbSet<ConfirmationLinkRow> ConfirmationLinks => Set<ConfirmationLinkRow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<AuditRow> Audit => Set<AuditRow>();

    internal DbSet<SetupRow> Setup => Set<SetupRow>();

    internal DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    internal DbSet<DraftRow> Drafts => Set<DraftRow>();

    internal DbSet<NoteRow> Notes => Set<NoteRow>();

    internal DbSet<MentionRow> Mentions => Set<MentionRow>();

    internal DbSet<ReadRow> Reads => Set<ReadRow>();

    internal DbSet<FreezeRow> Freezes => Set<FreezeRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("AccountPasskeys");
        builder.ApplyConfigurationsFromAssembly(typeof(DebateContext).Assembly);
        RecordTables.Map(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
}
