using Bot.Domain.Storage;
using static Bot.Tests.Storage.Samples;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static Instant At(int minutes) => Noon + Duration.FromMinutes(minutes);

    private async Task<string> DueBy(Instant now, int atMost = 100) =>
        string.Join(' ', (await Store.Due(now, atMost, Ct)).Select(stored => stored.Document.Id));

    [Fact]
    public async Task What_is_due_comes_earliest_first_over_all_types()
    {
        await Save(new Alarm("late", At(3)));
        await Save(new Bell("middle", At(2)));
        await Save(new Alarm("early", At(1)));
        await Save(new Bell("waits for nothing", null));

        Assert.Equal("", await DueBy(At(0)));
        Assert.Equal("early middle", await DueBy(At(2)));
        Assert.Equal("early", await DueBy(At(9), atMost: 1));
        Assert.Equal(At(1), await Store.NextDue(Ct));
    }

    [Fact]
    public async Task The_moment_counts_to_the_tick()
    {
        await Save(new Alarm("a", At(1).PlusTicks(1)));

        Assert.Equal("", await DueBy(At(1)));
        Assert.Equal("a", await DueBy(At(1).PlusTicks(1)));
    }

    [Fact]
    public async Task What_was_moved_or_cleared_or_deleted_is_not_due_any_more()
    {
        await Save(new Alarm("moved", At(1)));
        await Save(new Alarm("cleared", At(1)));
        await Save(new Alarm("deleted", At(1)));

        await Store.Commit(
        [
            new Change(new Alarm("moved", At(5)), 1),
            new Change(new Alarm("cleared", null), 1),
            new Change(new Alarm("deleted", At(1)), 1, Gone: true),
        ], Ct);

        Assert.Equal("", await DueBy(At(4)));
        Assert.Equal(At(5), await Store.NextDue(Ct));
    }

    /// <summary>What is far off need not be at hand, and must not be missed for it.</summary>
    [Fact]
    public async Task What_is_far_off_comes_in_its_time_however_it_was_changed_before()
    {
        await Save(new Alarm("soon", At(10)));
        await Save(new Alarm("later", At(200)));
        await Save(new Alarm("moved nearer", At(3_000)));
        await Save(new Alarm("moved away", At(300)));
        await Save(new Alarm("cleared", At(100)));
        await Reopen();
        Assert.Equal(At(10), await Store.NextDue(Ct));
        Assert.Equal("soon", await DueBy(At(10)));
        await Save(new Alarm("soon", null), expected: 1);
        Assert.Equal(At(100), await Store.NextDue(Ct));

        await Save(new Alarm("cleared", null), expected: 1);
        Assert.Equal(At(200), await Store.NextDue(Ct));
        await Save(new Alarm("moved nearer", At(150)), expected: 1);
        Assert.Equal(At(150), await Store.NextDue(Ct));
        await Save(new Alarm("moved away", At(4_000)), expected: 1);
        Assert.Equal("", await DueBy(At(149)));
        Assert.Equal("moved nearer later", await DueBy(At(200)));
        await Reopen();
        Assert.Equal("moved nearer later", await DueBy(At(300)));
        Assert.Equal("moved nearer later moved away", await DueBy(At(4_000)));
    }

    [Fact]
    public async Task Nothing_waits_in_an_empty_store() => Assert.Null(await Store.NextDue(Ct));

    [Fact]
    public async Task A_refused_commit_moves_nothing()
    {
        await Save(new Alarm("a", At(1)));

        await Assert.ThrowsAsync<ConflictException>(() => Save(new Alarm("a", At(7)), expected: 9));

        Assert.Equal(At(1), await Store.NextDue(Ct));
    }
}
