using Bot.Domain.Storage;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    protected async Task SaveAll(params IEnumerable<Note> notes) => await Store.Commit([.. notes.Select(note => new Change(note, 0))], Ct);

    [Fact]
    public async Task Documents_come_in_the_order_of_their_keys_then_of_their_ids()
    {
        await SaveAll(new Note("3", "due|b"), new Note("2", "due|a"), new Note("9", "due|c"), new Note("1", "due|b"), new Note("0", "own|a"));

        Assert.Equal("2 1 3 9", await Ids(KeyRange.StartingWith("due|")));
        Assert.Equal("9 3 1 2", await Ids(KeyRange.StartingWith("due|") with { Descending = true }));
    }

    [Fact]
    public async Task A_part_of_a_list_is_given_in_either_direction()
    {
        await SaveAll(Enumerable.Range(0, 10).Select(i => new Note($"{i}", $"k|{i}")));

        Assert.Equal("3 4", await Ids(KeyRange.StartingWith("k|") with { Skip = 3, Take = 2 }));
        Assert.Equal("6 5", await Ids(KeyRange.StartingWith("k|") with { Skip = 3, Take = 2, Descending = true }));
        Assert.Equal("9", await Ids(KeyRange.StartingWith("k|") with { Skip = 9, Take = 5 }));
        Assert.Equal("", await Ids(KeyRange.StartingWith("k|") with { Skip = 10 }));
        Assert.Equal("", await Ids(KeyRange.StartingWith("k|") with { Take = 0 }));
        Assert.Equal(10, await Store.Count(typeof(Note), KeyRange.StartingWith("k|") with { Skip = 3, Take = 2 }, Ct));
    }

    [Fact]
    public async Task Both_ends_of_a_range_are_in_it()
    {
        await SaveAll(new Note("1", "k|1"), new Note("2", "k|2"), new Note("3", "k|3"), new Note("30", "k|30"), new Note("4", "k|4"));

        Assert.Equal("2 3", await Ids(new KeyRange("k|2", "k|3")));
        Assert.Equal("2 3 30", await Ids(KeyRange.Between("k|", "2", "3")));
        Assert.Equal("3", await Ids(KeyRange.Exactly("k|3")));
        Assert.Equal("", await Ids(new KeyRange("k|3", "k|2")));
    }

    [Fact]
    public async Task A_document_with_several_keys_in_the_range_comes_once_where_it_is_met_first()
    {
        await SaveAll(new Note("1", "k|d", "k|a", "k|a"), new Note("2", "k|b"), new Note("3", "k|c"));

        Assert.Equal("1 2 3", await Ids(KeyRange.StartingWith("k|")));
        Assert.Equal("1 3 2", await Ids(KeyRange.StartingWith("k|") with { Descending = true }));
        Assert.Equal("2 3", await Ids(KeyRange.StartingWith("k|") with { Skip = 1 }));
        Assert.Equal(3, await Store.Count(typeof(Note), KeyRange.StartingWith("k|"), Ct));
    }

    [Fact]
    public async Task A_changed_document_is_found_by_its_new_keys_only()
    {
        await Save(new Note("1", "k|old", "k|kept"));
        await Save(new Note("1", "k|kept", "k|new"), expected: 1);

        Assert.Equal("", await Ids(KeyRange.Exactly("k|old")));
        Assert.Equal("1", await Ids(KeyRange.Exactly("k|kept")));
        Assert.Equal("1", await Ids(KeyRange.Exactly("k|new")));
    }

    [Fact]
    public async Task Keys_sort_ordinally_in_every_script()
    {
        string[] keys = ["", " ", "-", "A", "B", "Z", "_", "a", "a-b", "a\u200db", "ab", "b", "é", "中", "王", "龙", "😀", "\uff01", "\ufffd"];
        await SaveAll(keys.Select((key, i) => new Note($"{i:d2}", "k|" + key)));

        var expected = keys.Select((key, i) => (Key: key, Id: $"{i:d2}")).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Id);

        Assert.Equal(string.Join(' ', expected), await Ids(KeyRange.StartingWith("k|")));
        Assert.Equal("13", await Ids(KeyRange.Exactly("k|中")));
        Assert.Equal("07", await Ids(KeyRange.Exactly("k|a")));
    }

    [Fact]
    public async Task The_longest_key_and_the_longest_id_are_found_together()
    {
        var key = new string('王', 300);
        var id = new string('i', 200);
        await SaveAll(new Note(id, key), new Note("other", key[..^1] + "黄"));

        Assert.Equal(id, await Ids(KeyRange.Exactly(key)));
        Assert.Equal(2, await Store.Count(typeof(Note), KeyRange.StartingWith("王"), Ct));
    }
}
