using System.Text;
using System.Text.Json;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;
using static Bot.Tests.Storage.Samples;

namespace Bot.Tests.Storage;

public sealed class DocumentJsonTests
{
    [Fact]
    public void Only_what_a_record_was_made_from_is_written() => Assert.Equal(
        ["id", "name", "role", "team", "language", "zoneId", "home", "identities", "zoneKnown", "seesTeam", "languageChosen"],
        DocumentJson.Write(Anna).EnumerateObject().Select(field => field.Name));

    [Fact]
    public void Values_are_written_as_people_and_indexes_can_read_them()
    {
        var json = DocumentJson.Write(Full);

        Assert.Equal("Owner, Merchandiser", json.GetProperty("roles").GetString());
        Assert.Equal("zh-Hans", json.GetProperty("language").GetString());
        Assert.Equal(Full.At.ToUnixTimeTicks(), json.GetProperty("at").GetInt64());
        Assert.Equal("2028-02-29", json.GetProperty("day").GetString());
        Assert.Equal("23:59:59.0000001", json.GetProperty("time").GetString());
        Assert.Equal("2026-01-02T03:04:05", json.GetProperty("moment").GetString());
        Assert.Equal("12.3400", json.GetProperty("price").GetRawText());
    }

    [Fact]
    public void A_document_inside_another_one_carries_its_stored_name()
    {
        var before = DocumentJson.Write(Full).GetProperty("before");

        Assert.Equal("people", before.GetProperty("type").GetString());
        Assert.Equal("anna", before.GetProperty("doc").GetProperty("id").GetString());
        Assert.IsType<Person>(((Everything)Read(typeof(Everything), DocumentJson.Write(Full).GetRawText())).Before);
    }

    [Fact]
    public void A_document_inside_of_an_unknown_type_is_an_error() => Assert.Throws<JsonException>(() =>
        Read(typeof(Everything), """{"id":"e","before":{"type":"no_such_type","doc":{}}}"""));

    [Fact]
    public void What_an_older_version_wrote_is_read_with_the_defaults_of_what_is_new()
    {
        var outgoing = (Outgoing)Read(typeof(Outgoing), """{"id":"o-1","sequence":4,"text":"Hi","noLonger":{"known":[1]}}""");

        Assert.Equal(("o-1", 4, "Hi", true, DeliveryState.Waiting), (outgoing.Id, outgoing.Sequence, outgoing.Text, outgoing.Urgent, outgoing.State));
    }

    private static IDocument Read(Type type, string json) => DocumentJson.Read(type, Encoding.UTF8.GetBytes(json));
}
