using Bot.Domain.Talk;
using Bot.Texts;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>Which language a message is in, and when that is not said by it.</summary>
public class TongueTests
{
    private static readonly Phrasebook Phrases = TextFiles.Read();

    [Theory]
    [InlineData("Where is the container for our last order?", "en")]
    [InlineData("hi, any update please? when will the goods ship", "en")]
    [InlineData("Bonjour", "fr")]
    [InlineData("Bonjour, pouvez-vous me dire quand arrive PO-1042 ?", "fr")]
    [InlineData("est-ce que la marchandise est partie avec le bateau", "fr")]
    [InlineData("Hola, ¿cuándo llega el contenedor?", "es")]
    [InlineData("necesito la fecha de salida del pedido", "es")]
    [InlineData("Olá, quando chega a mercadoria?", "pt")]
    [InlineData("vocês já têm uma data? preciso do prazo", "pt")]
    [InlineData("Guten Tag, wann kommt die Ware?", "de")]
    [InlineData("ist unsere Bestellung schon unterwegs", "de")]
    [InlineData("Где наш заказ PO-1042?", "ru")]
    [InlineData("أين طلبي PO-1042؟", "ar")]
    [InlineData("注文PO-1042はいつ届きますか", "ja")]
    [InlineData("我的货什么时候发？", "zh-Hans")]
    public void Said_by_the_message(string message, string tag) => Assert.Equal(new Language(tag), Tongue.Of(message, Language.English, Phrases));

    [Theory]
    [InlineData("PO-1042")]
    [InlineData("1042")]
    [InlineData("ok")]
    [InlineData("👍👍👍")]
    [InlineData("/start")]
    [InlineData("merci")]
    [InlineData("PO-1042 status")]
    [InlineData("Las Palmas del Mar")]
    [InlineData("São Paulo")]
    [InlineData("date de livraison PO-1042")]
    [InlineData("")]
    [InlineData("ETD ETA CRD FOB Ningbo")]
    [InlineData("Dringend!!")]
    [InlineData("Où")]
    public void Not_said_by_the_message(string message) => Assert.Null(Tongue.Of(message, Language.English, Phrases));

    /// <summary>One word of another language, or a firm's name in it, does not turn a sentence.</summary>
    [Theory]
    [InlineData("Where is the order for Las Palmas del Mar?", "en")]
    [InlineData("Où est la commande pour Der Kleine Laden, s'il vous plaît ?", "fr")]
    [InlineData("Wo ist die Lieferung für El Corte? Danke, Sie haben die Nummer", "de")]
    [InlineData("Где заказ Acme Outdoor Trading PO-1042, когда он будет?", "ru")]
    public void The_sentence_counts_and_not_a_name(string message, string tag) => Assert.Equal(new Language(tag), Tongue.Of(message, Language.English, Phrases));

    [Fact]
    public void Characters_alone_stay_Japanese_to_somebody_who_writes_it()
    {
        Assert.Null(Tongue.Of("出荷日", Language.Japanese, Phrases));
        Assert.Equal(Language.Chinese, Tongue.Of("出货日期", Language.English, Phrases));
        Assert.Equal(Language.Chinese, Tongue.Of("货到了吗？", Language.Japanese, Phrases));
    }

    [Theory]
    [InlineData("Де наше замовлення, коли ви її відправите?")]
    [InlineData("سفارش ما کجاست؟ چه زمانی می‌رسد؟")]
    public void A_neighbour_in_the_same_script_is_not_taken_for_it(string message) => Assert.Null(Tongue.Of(message, Language.English, Phrases));

    /// <summary>The words of one language are no evidence if another one has them too.</summary>
    [Fact]
    public void No_word_speaks_for_two_languages()
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Sources.Root, "Bot/Texts"), "*.json"))
        {
            using var content = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file));
            foreach (var word in content.RootElement.GetProperty("phrases").TryGetProperty("tongue", out var tongue) ? tongue.EnumerateObject().SelectMany(list => list.Value.EnumerateArray()) : [])
                Assert.True(words.TryAdd(word.GetString()!, file), $"{word} is in {words.GetValueOrDefault(word.GetString()!)} and in {file}.");
        }
    }
}
