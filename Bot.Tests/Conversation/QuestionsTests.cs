using Bot.Conversation.Reading;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>
/// Whatever a command needs to know and was not told is asked, and the answer is taken, written or pressed: each question of each
/// command, in English and in Chinese. A new one has no conversation and fails here by its name.
/// </summary>
public sealed partial class QuestionsTests
{
    private static Dictionary<string, (string English, string Chinese)> Conversations => new([.. Orders, .. Making, .. Shipping, .. Words, .. Reminders]);

    public static TheoryData<string> Asking =>
        [.. Commands.All.Where(command => new Entry(command.Type).Slots.Any(slot => slot.Question.Length > 0)).Select(command => command.Declared.Words[0])];

    [Theory, MemberData(nameof(Asking))]
    public async Task Of_a_command_are_asked_and_answered(string command)
    {
        Assert.True(Conversations.TryGetValue(command, out var conversation), $"No conversation shows what “{command}” asks.");
        var slots = new Entry(Commands.All.Single(known => known.Declared.Words[0] == command).Type).Slots.Where(slot => slot.Question.Length > 0).Select(slot => slot.Name).ToList();
        var inEnglish = await Played(Language.English, command, conversation.English);
        var inChinese = await Played(Language.Chinese, command, conversation.Chinese);
        Assert.Equal(slots.Order(), inEnglish.Select(asked => asked.Slot).Distinct().Order());
        Assert.Equal(slots.Order(), inChinese.Select(asked => asked.Slot).Distinct().Order());
        var neverPressed = inEnglish.Concat(inChinese).GroupBy(asked => asked.Slot).Where(asked => asked.Any(one => one.HasButtons) && (asked.All(one => one.IsPressed) || !asked.Any(one => one.IsPressed))).Select(asked => asked.Key).ToList();
        Assert.True(neverPressed is [], $"Not both written and pressed: {string.Join(", ", neverPressed)}");
    }

    /// <summary>Plays it line by line and tells which questions of the command were open when the next line answered them.</summary>
    private static async Task<List<Asked>> Played(Language language, string command, string script)
    {
        await using var chat = await Chat.BeginsWithOrders(language);
        await chat.Holds("odd.csv", "PO No,Customer,Item,Qty,Our date\n8001,Acme Outdoor,polo shirt,100,2026-06-12\n");
        await chat.Holds("表.csv", "单号,客户,品名,数量,我们的日期\n8001,Acme Outdoor,polo shirt,100,2026-06-12\n");
        var answered = new List<Asked>();
        var steps = script.ReplaceLineEndings("\n").Split('\n').Aggregate(new List<string>(), (found, line) =>
        {
            if (line.Contains("> ", StringComparison.Ordinal) && !line.Contains('<', StringComparison.Ordinal) || found is [])
                found.Add(line);
            else
                found[^1] += $"\n{line}";
            return found;
        });
        foreach (var step in steps)
        {
            var draft = await Open(chat);
            var offered = chat.Channel.Sent[^1].Choices.Any(IsAnswer);
            await chat.Continues(step);
            if (draft?.Command == command && (await Open(chat))?.Asked != draft.Asked)
                answered.Add(new Asked(draft.Asked, offered, step.Contains("> [", StringComparison.Ordinal)));
        }

        return answered;
    }

    /// <summary>"Open PO-1042" beside a question is none.</summary>
    private static bool IsAnswer(OutgoingChoice choice) =>
        choice.Once || !Commands.All.Any(command => choice.Says.Split(' ')[0] == command.Declared.Words[0]);

    private static async Task<Draft?> Open(Chat chat) =>
        (await chat.Store.All(typeof(Draft), "", 1, TestContext.Current.CancellationToken)).Select(stored => (Draft)stored.Document).FirstOrDefault();

    private sealed record Asked(string Slot, bool HasButtons, bool IsPressed);
}
