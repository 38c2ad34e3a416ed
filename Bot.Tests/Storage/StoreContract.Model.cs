using Bot.Domain.Storage;
using CsCheck;

namespace Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly string[] Vocabulary = ["", "a", "A", "a-", "ab", "中", "王", "😀", "\uffee"];
    private static readonly Gen<string> Word = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]);
    private static readonly Gen<string[]> Words = Word.Select(word => "k|" + word).Array[0, 4];
    private static readonly Gen<Note> SomeNote = Gen.Select(Gen.Int[0, 9].Select(id => $"n-{id}"), Words, (id, words) => new Note(id, words));
    private static readonly Gen<List<(Note Note, bool Gone, bool Stale)>> Commit = Gen.Select(SomeNote, Gen.Bool, Gen.Int[0, 9].Select(one => one == 0)).List[1, 4];
    private static readonly Gen<KeyRange> Range = Gen.Select(Word, Word, Gen.Int[0, 3], Gen.Int[0, 6], Gen.Bool,
        (from, to, skip, take, descending) => from == to ? KeyRange.Exactly("k|" + from) : new KeyRange("k|" + from, "k|" + to + "\uffff", skip, take, descending));

    [Fact]
    public async Task Whatever_happens_it_agrees_with_a_simple_model() =>
        await Gen.Select(Commit.List[1, 12], Range.List[1, 6]).SampleAsync(async history =>
        {
            var (commits, ranges) = history;
            var model = new Dictionary<string, (Note Note, long Version)>();
            await Clear();
            foreach (var commit in commits)
                Assert.Equal(Apply(commit, model, out var changes), await Wins(changes));
            if (commits.Count % 2 == 0)
                await Reopen();
            foreach (var range in ranges)
            {
                Assert.Equal(string.Join(' ', Expected(model, range)), await Ids(range));
                Assert.Equal(Expected(model, range with { Skip = 0, Take = int.MaxValue }).Count(), await Store.Count(typeof(Note), range, Ct));
            }

            foreach (var (note, version) in model.Values)
                Assert.Equal(version, (await Find(note))!.Version);
        }, iter: 60, threads: 1);

    private async Task Clear()
    {
        for (var id = 0; id <= 9; id++)
        {
            if (await Find(new Note($"n-{id}")) is { } stored)
                await Delete(stored.Document, stored.Version);
        }
    }

    private static bool Apply(List<(Note Note, bool Gone, bool Stale)> commit, Dictionary<string, (Note Note, long Version)> model, out List<Change> changes)
    {
        var distinct = commit.DistinctBy(one => one.Note.Id).ToList();
        changes = [.. distinct.Select(one => new Change(one.Note, model.GetValueOrDefault(one.Note.Id).Version + (one.Stale ? 1 : 0), one.Gone))];
        if (distinct.Exists(one => one.Stale))
            return false;
        foreach (var change in changes)
        {
            if (change.Gone)
                model.Remove(change.Document.Id);
            else
                model[change.Document.Id] = ((Note)change.Document, change.Expected + 1);
        }

        return true;
    }

    private static IEnumerable<string> Expected(Dictionary<string, (Note Note, long Version)> model, KeyRange range)
    {
        var entries = model.Values.SelectMany(one => one.Note.Words.Where(range.Contains).Select(key => (Key: key, one.Note.Id)))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal);
        return (range.Descending ? entries.Reverse() : entries).Select(entry => entry.Id).Distinct().Skip(range.Skip).Take(range.Take);
    }
}
