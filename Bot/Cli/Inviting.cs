using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using QRCoder;

namespace Bot.Cli;

/// <summary><c>invite</c>: invites somebody in the owner's name.</summary>
public static class Inviting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Task<int> Run(Launch launch, string role, string name, string? firm, CancellationToken ct) => House.Do(launch, services => Run(services, launch, role, name, firm, ct));

    private static async Task<int> Run(IServiceProvider services, Launch launch, string role, string name, string? firm, CancellationToken ct)
    {
        var phrases = services.GetRequiredService<Phrasebook>();
        if (!Enum.TryParse<InvitedAs>(phrases.Phrases(nameof(InvitedAs)).GetValueOrDefault(role), out var invited))
            throw new Obstacle($"“{role}” is not a role: use owner, manager, merchandiser, supplier or customer.");
        if (name.Trim() is not [_, ..] called)
            throw new Obstacle("The name is empty.");

        await services.GetRequiredService<FirstStart>().Prepare(ct);
        await services.Introduce(Patience);
        var turn = await services.GetRequiredService<FirstStart>().OwnersTurn(ct);
        try
        {
            // Not through words: a name may have a comma, or be one that means something.
            var reply = await new Invite(invited, called, firm).Handle(turn, ct);
            if (Chronicle.Of(turn, [], null, null) is { } entry)
                turn.Save(entry);
            await services.GetRequiredService<IStore>().Commit(turn.Changes, ct);
            await launch.Output.WriteLineAsync(phrases.Word(reply.Text, VoiceOf(turn)));
            if (reply.QrCode is { } link && !new Uri(link).IsLoopback)
                await launch.Output.WriteLineAsync(Picture(link));
            return 0;
        }
        catch (Refusal refusal)
        {
            throw new Obstacle(phrases.Word(refusal.Reply.Text, VoiceOf(turn)));
        }
    }

    private static Voice VoiceOf(Turn turn) => new(turn.Me.Language, turn.Me.Zone, turn.Today);

    private static string Picture(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.L);
        return new AsciiQRCode(code).GetGraphicSmall();
    }
}
