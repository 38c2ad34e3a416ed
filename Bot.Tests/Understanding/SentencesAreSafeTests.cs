using Bot.Domain.Orders;
using Bot.Tests.Talk;

namespace Bot.Tests.Understanding;

/// <summary>Whatever is typed, the engine answers, fails in nothing and touches nothing of an order that is not the speaker's.</summary>
public class SentencesAreSafeTests
{
    private static readonly string[] Seeds =
    [
        "1042 deposit received, ETD 20 June", "PO-1042 定金收到了，明天装柜", "不是1042，是1043", "no, not 1042, 1043", "1042 qty 6000", "尾查没过 大12小20", "Acme那单延期3天",
        "remind me tomorrow 9am about 1042", "undo the last change on 2201", "收到PO-1042定金7050美金", "if 2201 is late we are in trouble", "#0 #ffffffffffffffffffffffffffffffff delay", "payment PO-1042 deposit 7,050 USD", "ＰＯ－１０４２ 延期５天",
    ];

    private static readonly string[] Noise =
        ["\u200b", "\u202e", "\ufeff", "\ud800", "a\u0301\u0301\u0301", "👩‍👩‍👧", "\n\n", "，，,,", "(((", "99999999999999999999", "一万亿千百十", "3/4/5/6", "{0}{1}", "'; drop--", "１０４２", "\u0001", "\0", "的的的", "and and"];

    /// <summary>Twenty thousand sentences; a million where GENDAN_FUZZ says so.</summary>
    private static int Sentences => int.TryParse(Environment.GetEnvironmentVariable("GENDAN_FUZZ"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 20_000;

    [Fact]
    public async Task Nothing_that_is_typed_breaks_anything_or_reaches_what_is_somebody_elses()
    {
        await using var chat = await Chat.BeginsWithOrders();
        var before = await Orders(chat);
        var slowest = TimeSpan.Zero;
        var text = "";
        foreach (var said in Generated(Sentences))
        {
            // Bo may see none of Lin's orders.
            var started = TimeProvider.System.GetTimestamp();
            await chat.Sends("Bo", new Bot.Channels.Inbound("", "", "", "", "Bo", default, said));
            if (TimeProvider.System.GetElapsedTime(started) is var took && took > slowest)
                (slowest, text) = (took, said);
            chat.Channel.Take();
        }

        TestContext.Current.SendDiagnosticMessage("Slowest: {0} ms for {1} characters", slowest.TotalMilliseconds, text.Length);
        Assert.Equal(before, await Orders(chat));
        Assert.Empty(chat.Log.Lines);
    }

    /// <summary>The same ones every time: seeds with noise put in, cut, repeated, and now and then 100,000 characters.</summary>
    private static IEnumerable<string> Generated(int count)
    {
        var random = new Random(101);
        for (var i = 0; i < count; i++)
        {
            var text = Seeds[random.Next(Seeds.Length)];
            for (var pieces = random.Next(6); pieces > 0; pieces--)
                text = text.Insert(random.Next(text.Length + 1), random.Next(3) == 0 ? ((char)random.Next(1, 0x10000)).ToString() : Noise[random.Next(Noise.Length)]);
            yield return (i % 997, random.Next(40)) switch
            {
                (0, _) => string.Concat(Enumerable.Repeat(text, 1 + (100_000 / text.Length))),
                (_, 0) => string.Concat(Enumerable.Repeat(text, 40)),
                (_, < 6) => text[..random.Next(text.Length)],
                _ => text,
            };
        }
    }

    private static async Task<string> Orders(Chat chat) =>
        string.Join('\n', (await chat.Store.All(typeof(Order), "", 100, TestContext.Current.CancellationToken)).Select(stored => $"{stored.Document.Id} {stored.Version}"));
}
