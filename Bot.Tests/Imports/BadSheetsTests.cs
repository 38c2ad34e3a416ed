using System.Text;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Talk;
using Bot.Tests.Sheets;
using Bot.Tests.Talk;

namespace Bot.Tests.Imports;

/// <summary>Files that are no order sheets, sent in chat: one sentence to whoever sent it, in that person's language, and nothing changed.</summary>
public sealed class BadSheetsTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Order No</t></is></c></row>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, byte[]> Files => new()
    {
        { "empty.csv", "“empty.csv” is an empty file of 0 bytes.", "0 字节", [] },
        { "cut.xlsx", "“cut.xlsx” is damaged or was not sent completely.", "损坏", Zips.Workbook(Row)[..400] },
        { "locked.xlsx", "“locked.xlsx” has a password or is in the old .xls format", "密码", Zips.Ole("EncryptedPackage") },
        { "macros.xlsm", "“macros.xlsm” contains macros, which I do not open.", "宏", Zips.Workbook(Row, more: ("xl/vbaProject.bin", "")) },
        { "contract.xlsx", "“contract.xlsx” is a PDF and no table.", "PDF", "%PDF-1.7"u8.ToArray() },
        { "wide.csv", "“wide.csv” has 300 columns, and I read up to 200.", "300", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 300))) },
        { "bare.csv", "I find no header row.", "表头", "9001,Acme Outdoor,mug,100\n9002,Acme Outdoor,mug,100\n"u8.ToArray() },
        { "twice.csv", "Two columns are called “Qty”.", "Qty", "Order No,Item,Qty,Qty\n9001,mug,100,90\n"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task It_is_said_in_a_sentence_and_nothing_changes(string name, string english, string chinese, byte[] content)
    {
        foreach (var (language, words) in new[] { (Language.English, english), (Language.Chinese, chinese) })
        {
            await using var chat = await Chat.Begins(language);
            await chat.Holds(name, content);
            chat.Channel.Take();
            await chat.Says("Lin", $"(document {name})");

            Assert.Contains(words, Assert.Single(chat.Channel.Take()).Text, StringComparison.Ordinal);
            Assert.Empty(await chat.Store.All(typeof(Order), "", 1, Ct));
            Assert.Equal(ImportState.Dropped, ((Import)Assert.Single(await chat.Store.All(typeof(Import), "", 2, Ct)).Document).State);
        }
    }

    // Its bytes are made when it is its turn, not with the list of all tests.
    [Fact]
    public Task A_zip_bomb_too() => It_is_said_in_a_sentence_and_nothing_changes("bomb.xlsx", "“bomb.xlsx” becomes larger than 400 MB when it is unpacked.", "400 MB", BadFilesTests.BombOf(declared: null));

    [Fact]
    public async Task A_file_of_sixty_megabytes_is_not_even_opened()
    {
        await using var chat = await Chat.Begins();
        await chat.Holds("big.csv", new byte[60_000_000]);
        chat.Channel.Take();
        await chat.Says("Lin", "(document big.csv)");

        Assert.Contains(chat.Channel.Take(), message => message.Text.StartsWith("“big.csv” has 57.3 MB, and I read files up to 50 MB.", StringComparison.Ordinal));
    }
}
