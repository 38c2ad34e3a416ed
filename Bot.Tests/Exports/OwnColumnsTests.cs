using Bot.Domain.Exports;
using Bot.Domain.Imports;
using Bot.Domain.Talk;
using Bot.Texts;

namespace Bot.Tests.Exports;

public sealed class OwnColumnsTests
{
    private static readonly Phrasebook Phrases = TextFiles.Read();

    [Theory, InlineData("en"), InlineData("zh-Hans")]
    public void Import_recognises_every_heading_that_export_writes(string tag)
    {
        var language = new Language(tag);
        var columns = new OwnColumns([], text => Phrases.Word(text, Voice.Plain with { Language = language }), language);

        var misread = Enum.GetValues<Field>().Select(field => (field, heading: columns.HeadingOf(field))).Where(item => Headings.Find(item.heading)?.Field != item.field).ToList();

        Assert.Empty(misread);
        Assert.Equal(columns.Headings.Count, columns.Headings.Distinct().Count());
    }

    [Theory]
    [InlineData("Scheduled Delivery Date")]
    [InlineData("Freight Cost (USD)")]
    [InlineData("s")]
    [InlineData("XL")]
    public void A_note_is_never_taken_for_a_field(string name)
    {
        foreach (var language in Language.All)
        {
            var heading = Headings.OfNote(name, language);
            Assert.Equal(name, Headings.NoteIn(heading));
            Assert.Null(Headings.Find(heading));
            Assert.False(Headings.IsSize(heading));
        }
    }
}
