using Bot.Conversation.Reading;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Sheets;
using Bot.Tests.Talk;
using Bot.Texts;
using Bot.Understanding;
using Bot.Understanding.Intents;

namespace Bot.Tests.Texts;

public class ExamplesTests
{
    private static readonly Phrasebook Phrases = TextFiles.Read();
    private static readonly Catalog Catalog = new(Phrases);
    private static readonly Reader Reader = new(Catalog, new Slots(Catalog, new Ears(new TimeReader())), new IntentReader(Phrases));

    public static TheoryData<string, string> Everybody =>
    [
        .. from language in Language.All
           from who in new[] { "Boss", "May", "Lin", "Sarah", "Wu", "" }
           select (language.Tag, who),
    ];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Every_example_works_as_it_stands(string tag, string who)
    {
        var language = new Language(tag);
        await using var chat = await Chat.Begins(language);
        await chat.Says("Boss", "invite merchandiser Li Na");
        await chat.Says("Boss", "邀请 跟单 李娜");
        await chat.Says("Lin", "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2027-03-12, FOB Ningbo");
        await chat.Says("Lin", "place PO-1042 with Ningbo Knit");
        await chat.Holds("sheet.csv", language == Language.Chinese ? "订单号,品名,数量,我们的日期\n9001,杯子,5,2026-06-12\n" : "Order No,Item,Qty,Our date\n9001,mug,5,2026-06-12\n");
        foreach (var person in new[] { "Boss", "May", "Lin" })
            await chat.Says(person, "(document sheet.csv)");
        foreach (var person in new[] { "Boss", "May", "Lin", "Sarah", "Wu" })
            await chat.Says(person, "remind me 2026-03-05 09:00 call");

        var me = who.Length == 0
            ? new Person("stranger:test:x", "x", Roles.Stranger, null, null, language, "Asia/Shanghai")
            : (Person)(await chat.Store.Query(typeof(Person), KeyRange.Exactly($"identity|test:{who}"), TestContext.Current.CancellationToken))[0].Document;
        // What was said to get here was English, and customers are answered in what they write.
        me = me with { Language = language };
        var wrong = new List<string>();
        foreach (var entry in Catalog.For(me.Role).Where(entry => entry.Type != typeof(Stranger)))
        {
            var example = Phrases.Translate(entry.Declared.Example, language);
            if (await Read(chat, me, example) is var read && read != entry.Type.Name)
                wrong.Add($"{entry.Name} “{example}” is read as {read}");
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Theory, InlineData("en"), InlineData("zh-Hans")]
    public void Every_command_is_explained_in_both_languages_of_our_own_people(string tag)
    {
        var language = new Language(tag);
        var missing = Commands.All.Select(command => command.Declared).SelectMany(declared => new[] { declared.Help, declared.Example })
            .Where(words => words.Length == 0 || (language != Language.English && !Phrases.Translations(language).ContainsKey(words)));
        Assert.Empty(missing);
    }

    /// <summary>The command that a message runs, or what stands in its way.</summary>
    private static async Task<string> Read(Chat chat, Person me, string words)
    {
        var company = (Company)(await chat.Store.Find(typeof(Company), Company.TheOne, TestContext.Current.CancellationToken))!.Document;
        var now = Instant.FromDateTimeOffset(chat.Clock.GetUtcNow());
        var turn = new Turn(chat.Store, Phrases, new Sequence(), company, me, now, new Origin("test:x", "test:x", me.Name, "1", now), sheets: new SheetFiles(chat.Files));
        try
        {
            return await Reader.Read(new Message("1", words, []), null, turn, TestContext.Current.CancellationToken) switch
            {
                Meaning.Ready { Commands: [var command] } => command.GetType().Name,
                Meaning.Ask { Draft: var draft, Question: var question } => $"a question of {draft.Command}: {question?.Text}",
                var other => other.GetType().Name,
            };
        }
        catch (Refusal refusal)
        {
            return $"refused: {refusal.Message}";
        }
    }
}
