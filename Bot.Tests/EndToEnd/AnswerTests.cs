using Bot.Domain.FollowUps;
using Bot.Domain.Storage;

namespace Bot.Tests.EndToEnd;

/// <summary>One plain reply goes back in the answer to the webhook.</summary>
public class AnswerTests
{
    [Fact]
    public async Task A_plain_reply_is_the_answer_and_costs_no_request()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());

        var card = await lin.Asks("PO-1042", "CRD");

        Assert.Equal(card.Text, bot.Api.Answers[^1]["text"]);
        Assert.Equal("""{"is_disabled":true}""", bot.Api.Answers[^1]["link_preview_options"]);
        Assert.Equal(["PI issued ✓", "Follow-up", "Change a date", "Remind me", "History", "Files"], card.Labels);
    }

    [Fact]
    public async Task Where_it_is_switched_off_nothing_is_answered()
    {
        await using var bot = await RunningBot.Start(webhook: true, ("Channels:Telegram:AnswerInWebhook", "false"));
        await bot.LinWithAnOrder(await bot.Owner());

        Assert.Empty(bot.Api.Answers);
    }

    [Fact]
    public async Task An_answer_that_was_not_heard_comes_again_with_the_same_words_and_no_second_effect()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        bot.Api.LoseAnswers(3);

        await lin.Asks("PO-1042 factory will send photos tonight", "written down");

        Assert.Equal(1, lin.Heard("written down"));
        Assert.Single(await FollowUps(bot));
    }

    [Fact]
    public async Task After_a_crash_between_commit_and_answer_the_next_process_answers()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        bot.Api.LoseAnswers(1_000_000);
        lin.Says("PO-1042 factory will send photos tonight");
        await bot.Api.When(() => bot.Logs.Lines.FirstOrDefault(line => line.Contains("LogFollowUp", StringComparison.Ordinal)), () => "It was not taken in.");

        await bot.Dies();
        bot.Api.LoseAnswers(0);
        await bot.Starts();

        await lin.Gets(text => text.Contains("written down", StringComparison.Ordinal));
        Assert.Equal(1, lin.Heard("written down"));
        Assert.Single(await FollowUps(bot));
    }

    [Fact]
    public async Task Undo_by_its_button_edits_what_was_answered()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var reply = await lin.Asks("PO-1042 factory will send photos tonight", "written down");

        lin.Presses(reply, "Undo");

        await lin.SeesEdited(reply, text => text.EndsWith("↩ Taken back.", StringComparison.Ordinal));
        await bot.Settles();
        Assert.Empty(await FollowUps(bot));
    }

    [Fact]
    public async Task Undo_by_word_says_what_is_taken_back_and_leaves_the_answer_alone()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var reply = await lin.Asks("PO-1042 factory will send photos tonight", "written down");

        await lin.Asks("undo", "↩ Taken back:\n“factory will send photos tonight”");

        await bot.Settles();
        Assert.Empty(reply.History);
        Assert.Equal(1, lin.Heard("written down"));
    }

    [Fact]
    public async Task A_reply_to_an_answered_card_speaks_of_its_order()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        var card = await lin.Asks("PO-1042", "CRD");

        lin.RepliesTo(card, "the mill promises Friday");

        await lin.Gets(text => text.Contains("PO-1042: written down.", StringComparison.Ordinal));
        Assert.Single(await FollowUps(bot));
    }

    [Fact]
    public async Task What_waits_for_the_chat_goes_first()
    {
        await using var bot = await RunningBot.Start(webhook: true);
        var lin = await bot.LinWithAnOrder(await bot.Owner());
        await bot.Holds(lin);
        // Somebody else's answer is on its way there: this one waits for it and goes by itself.
        lin.Says("PO-1042");
        await bot.Api.Quiet();
        Assert.Equal(0, lin.Heard("CRD"));

        bot.Releases(lin);

        var card = await lin.Gets(text => text.Contains("CRD", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Api.Answers, answer => answer["text"] == card.Text);
    }

    private static async Task<IReadOnlyList<Stored>> FollowUps(RunningBot bot) => await bot.Store.All(typeof(FollowUp), "", 100, default);
}
