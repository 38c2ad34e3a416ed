using System.Text.Json;
using Bot.Domain.Talk;
using Bot.Tests.Talk;
using Bot.Understanding.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Understanding;

/// <summary>A language model proposes, a person confirms; whatever it answers, the bot goes on.</summary>
public sealed class AdviceTests
{
    private const string Said = "zorp the floofy ones a tad";
    private const string Unknown = "I did not understand that as a command";

    [Fact]
    public async Task A_proposal_is_done_when_the_person_says_yes()
    {
        await using var model = await StandIn.Answering("""{"list":[{"command":"delay","arguments":"PO-1042 3 days"}]}""");
        await using var chat = await Asking(model);
        var reply = await Hears(chat, "Lin", Said);
        Assert.Equal(Unknown + ". To keep it as a follow-up: which order is it about?\nDo you mean this? Report a delay: what moves with it and what slack is left: PO-1042 3 days", reply);
        Assert.Contains("ETD Fri 12 Jun", await Hears(chat, "May", "PO-1042"), StringComparison.Ordinal);
        Assert.Contains("ETD Fri 12 Jun → Mon 15 Jun", await Hears(chat, "Lin", "[Yes, do it]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "PO-1042 3 days", """
        @ 2026-03-04 10:16
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        < Do you mean this? Report a delay: what moves with it and what slack is left: PO-1042 3 days
        > [Yes, do it]
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        < Not kept yet: “zorp the floofy ones a tad”
        """)]
    [InlineData("zh-Hans", "PO-1042 3天", """
        @ 2026-03-04 10:16
        < 这句不是指令。如果要记成跟进，是哪个订单？
        < 您是这个意思吗？登记延误：哪些跟着后移、还剩多少余量：PO-1042 3天
        > [确定，改]
        < PO-1042
        < 货好日期 5月27日 周三 → 5月30日 周六
        < ETD 6月12日 周五 → 6月15日 周一
        < ETA 7月12日 周日 → 7月15日 周三
        < ⚠ 比承诺日期晚3天。
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        < 还没有记下：“zorp the floofy ones a tad”
        """)]
    public async Task It_is_asked_in_the_persons_language(string tag, string arguments, string script)
    {
        await using var model = await StandIn.Answering($$"""{"list":[{"command":"delay","arguments":"{{arguments}}"}]}""");
        await using var chat = await Asking(model, language: new Language(tag));
        await Tells(chat, "Lin", Said);
        await chat.Continues(script);
    }

    [Fact]
    public async Task It_sees_the_sentence_and_what_the_person_may_see_and_no_more()
    {
        await using var model = await StandIn.Answering("""{"list":[]}""");
        await using var chat = await Asking(model);
        await Hears(chat, "Lin", Said);
        await Hears(chat, "Sarah", "zorp it please zorp");
        var (ours, theirs) = (model.Asked[0], model.Asked[1]);
        Assert.Contains(Said, ours, StringComparison.Ordinal);
        Assert.Contains("SO-2201 (Hansa Import)", ours, StringComparison.Ordinal);
        Assert.Contains("PO-1042", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("SO-2201", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Hansa Import", theirs, StringComparison.Ordinal);
        Assert.Contains("\"command\":\"delay\"", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("\"command\":\"delay\"", theirs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""nonsense""")]
    [InlineData("""{"list":[{"command":"delay","arguments":"PO-9999 3 days"}]}""")]
    [InlineData("""{"list":[{"command":"fly","arguments":"to the moon"}]}""")]
    [InlineData("""{"list":[{"command":"delay","arguments":null}]}""")]
    [InlineData("""{"list":[{"command":"delay","arguments":"PO-1042 3 days\ncancelorder PO-1043"}]}""")]
    public async Task Nonsense_is_no_advice(string answer)
    {
        await using var model = await StandIn.Answering(answer);
        await using var chat = await Asking(model);
        Assert.StartsWith(Unknown, await Hears(chat, "Lin", Said), StringComparison.Ordinal);
        Assert.Single(model.Asked);
    }

    [Theory]
    [InlineData("""{"list":[{"command":"delay","arguments":"PO-1042 3 days"}]}""")]
    [InlineData("""{"list":[{"command":"where","arguments":"SO-2201"}]}""")]
    public async Task A_customer_is_offered_no_command_of_ours_and_nothing_of_somebody_elses(string answer)
    {
        await using var model = await StandIn.Answering(answer);
        await using var chat = await Asking(model);
        var reply = await Hears(chat, "Sarah", "zorp it please zorp");
        Assert.DoesNotContain("Do you mean", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("2201", reply, StringComparison.Ordinal);
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task A_model_that_fails_is_not_waited_for()
    {
        await using var model = await StandIn.That(context => { context.Response.StatusCode = 500; return Task.CompletedTask; });
        await using var chat = await Asking(model);
        Assert.StartsWith(Unknown, await Hears(chat, "Lin", Said), StringComparison.Ordinal);
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task A_model_that_does_not_answer_in_time_is_not_waited_for()
    {
        await using var model = await StandIn.That(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var chat = await Asking(model, seconds: 0.2);
        Assert.StartsWith(Unknown, await Hears(chat, "Lin", Said), StringComparison.Ordinal);
        Assert.Single(model.Asked);
    }

    /// <summary>While it thinks, the conversation goes on in its order; what it says of a sentence that others followed is let go.</summary>
    [Fact]
    public async Task Nobody_waits_for_a_model_and_late_advice_is_let_go()
    {
        var thinking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await StandIn.Answering("""{"list":[{"command":"delay","arguments":"PO-1042 3 days"}]}""", thinking.Task);
        await using var chat = await Asking(model);
        Assert.StartsWith(Unknown, await Answered(chat, Said), StringComparison.Ordinal);
        Assert.Equal($"PO-1042: written down.\n“{Said}”\nNext: PI issued, Fri 3 Apr", await Answered(chat, "1042"));
        Assert.StartsWith("PO-1043\nDeposit received ✓ Wed 4 Mar", await Answered(chat, "1043 deposit received"), StringComparison.Ordinal);
        thinking.SetResult();
        await chat.Engine.Advised();
        await chat.Postman.Idle();
        Assert.Empty(chat.Channel.Take());
        Assert.Single(model.Asked);
    }

    /// <summary>The same message delivered again is not asked about again, and its offer comes once.</summary>
    [Fact]
    public async Task A_message_that_is_delivered_twice_is_asked_about_once()
    {
        await using var model = await StandIn.Answering("""{"list":[{"command":"delay","arguments":"PO-1042 3 days"}]}""");
        await using var chat = await Asking(model);
        var arrived = await chat.Sends("Lin", chat.Arriving("Lin", Said));
        await chat.Engine.Receive(arrived, TestContext.Current.CancellationToken);
        await chat.Engine.Advised();
        await chat.Postman.Idle();
        Assert.Single(chat.Channel.Take(), said => said.Text.StartsWith("Do you mean", StringComparison.Ordinal));
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task What_the_rules_understand_is_not_asked()
    {
        await using var model = await StandIn.Answering("""{"list":[]}""");
        await using var chat = await Asking(model);
        await Hears(chat, "Lin", "1042 deposit received");
        Assert.Empty(model.Asked);
    }

    private static async Task<Chat> Asking(StandIn model, double seconds = 20, Language? language = null)
    {
        var chat = await Chat.BeginsWithOrders(language);
        chat.Consults(ChatModelAdviser.At(new ModelOptions { Endpoint = model.Endpoint, Name = "stand-in", Timeout = seconds }, NullLogger<ChatModelAdviser>.Instance));
        return chat;
    }

    private static async Task<string> Answered(Chat chat, string words)
    {
        await chat.Says("Lin", words);
        return string.Join('\n', chat.Channel.Take().Select(said => said.Text));
    }

    /// <summary>The answer, and what the model's advice comes to.</summary>
    private static async Task Tells(Chat chat, string who, string words)
    {
        await chat.Says(who, words);
        await chat.Engine.Advised();
        await chat.Postman.Idle();
    }

    private static async Task<string> Hears(Chat chat, string who, string words)
    {
        await Tells(chat, who, words);
        return string.Join('\n', chat.Channel.Take().Where(said => said.Conversation == $"test:{who}").Select(said => said.Text));
    }

    /// <summary>A server that speaks as a model's would, on a free port of this machine.</summary>
    private sealed class StandIn : IAsyncDisposable
    {
        private readonly WebApplication app;

        private StandIn(WebApplication app) => this.app = app;

        public List<string> Asked { get; } = [];

        public string Endpoint => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";

        public static Task<StandIn> Answering(string content, Task? when = null) => That(async context =>
        {
            await (when ?? Task.CompletedTask);
            await context.Response.WriteAsJsonAsync(Completion(content));
        });

        private static object Completion(string content) => new
        {
            id = "1",
            @object = "chat.completion",
            created = 1_700_000_000,
            model = "stand-in",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } },
        };

        public static async Task<StandIn> That(Func<HttpContext, Task> answer)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var server = builder.Build();
            server.Urls.Add("http://127.0.0.1:0");
            var model = new StandIn(server);
            server.MapPost("/v1/chat/completions", async context =>
            {
                using var body = await JsonDocument.ParseAsync(context.Request.Body);
                model.Asked.Add(body.RootElement.GetProperty("messages").EnumerateArray().Last().GetRawText().Replace("\\u0022", "\"", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal));
                await answer(context);
            });
            await server.StartAsync(TestContext.Current.CancellationToken);
            return model;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
