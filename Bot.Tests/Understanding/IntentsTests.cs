using Bot.Texts;
using Bot.Understanding.Intents;

namespace Bot.Tests.Understanding;

public class IntentsTests
{
    private static readonly IntentReader Intents = new(TextFiles.Read());

    /// <summary>No words say what for: the order is shown, and nothing is taken for a wish because an example had that number.</summary>
    [Theory]
    [InlineData("1042")]
    [InlineData(" PO-1042 ")]
    [InlineData("SO 2201?")]
    [InlineData("#0815")]
    [InlineData("88213？")]
    public void A_bare_number_is_nobodys_wish(string text) => Assert.Equal(("order_status", 0), Intents.Of(text));

    [Theory]
    [InlineData("1042 thanks", "thanks")]
    [InlineData("cancel 1042", "cancel_order")]
    [InlineData("1042到哪了", "order_status")]
    public void Words_beside_it_are(string text, string intent)
    {
        var (read, certainty) = Intents.Of(text);
        Assert.Equal(intent, read);
        Assert.True(certainty > 0.5);
    }
}
