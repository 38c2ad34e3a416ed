using Bot.Domain.Storage;
using static Bot.Tests.Storage.Samples;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Every_type_of_document_comes_back_as_it_was()
    {
        var documents = OneOfEach().ToList();
        await Store.Commit([.. documents.Select(document => new Change(document, 0))], Ct);

        await Reopen();

        foreach (var document in documents)
        {
            var stored = await Find(document);
            Assert.Equal(1, stored!.Version);
            Assert.Equal(Json(document), Json(stored.Document));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(" both ends ")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("NUL \0 inside")]
    [InlineData("\"quoted\" <b>&amp;</b> $pairs {0} @0")]
    [InlineData("发货通知：八月五日")]
    [InlineData("👩‍👩‍👧 😀 é é")]
    [InlineData("שלום \u202bעולם\u202c مرحبا")]
    public async Task Words_come_back_letter_by_letter(string words)
    {
        await Save(Full with { Text = words, Maybe = words, Remark = words });

        await Reopen();

        var kept = (Everything)(await Find(Full))!.Document;
        Assert.Equal((words, words, words), (kept.Text, kept.Maybe, kept.Remark));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("3.0")]
    [InlineData("-12345678901234567890.12345678")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    public async Task Decimals_are_exact(string number)
    {
        await Save(Full with { Price = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture) });

        await Reopen();

        var kept = (Everything)(await Find(Full))!.Document;
        Assert.Equal(number, kept.Price.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Moments_days_and_times_are_exact()
    {
        await Save(Full);

        await Reopen();

        var kept = (Everything)(await Find(Full))!.Document;
        Assert.Equal((Full.At, Full.Day, Full.Time, Full.Moment), (kept.At, kept.Day, kept.Time, kept.Moment));
    }

    [Fact]
    public async Task Versions_keys_and_what_is_due_outlive_a_restart()
    {
        await Save(new Note("n-1", "k|王"));
        await Save(new Note("n-1", "k|龙"), expected: 1);
        await Save(new Alarm("later", At(2)));
        await Save(new Bell("sooner", At(1)));
        await Save(new Alarm("done", null));

        await Reopen();

        Assert.Equal(2, (await Find(new Note("n-1")))!.Version);
        Assert.Equal("n-1", await Ids(KeyRange.StartingWith("k|")));
        Assert.Equal("sooner later", await DueBy(At(9)));
        Assert.Equal(At(1), await Store.NextDue(Ct));
        await Assert.ThrowsAsync<ConflictException>(() => Save(new Note("n-1"), expected: 1));
    }
}
