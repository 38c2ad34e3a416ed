using System.Text.RegularExpressions;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Whether a sentence asks for a list of orders: "show me all orders of Acme", "Zeig mir alle Bestellungen", "看看我所有的订单".</summary>
internal static partial class OrdersAsked
{
    /// <summary>Only the list is asked for: "show me the photos of my orders" wants something else, and a number names one order.</summary>
    public static bool In(string text)
    {
        var folded = Folded.Of(text).Trim(' ', '.', '!', '?', '。', '！', '？', '؟', '¡', '¿');
        return !folded.Any(char.IsAsciiDigit) && (Spaced().IsMatch(folded) || Unspaced().IsMatch(folded));
    }

    /// <summary>A name has three words at most; "of ours will be late because of the typhoon" says more.</summary>
    private const string Whose = @"[^\s,;:]{1,30}(?:\s+[^\s,;:]{1,30}){0,2}";

    /// <summary>A word for showing, little words, the orders, and whose.</summary>
    [GeneratedRegex(
        @"^(?:(?:please|pls|can you|could you|would you|can i|could i|may i|i want to|i would like to|i'd like to|bitte|kannst du|konnen sie|konnten sie|ich mochte|por favor|puedes|puede|quiero|s'il vous plait|pouvez-vous|peux-tu|je voudrais|voce pode|quero|пожалуйста|من فضلك)[\s,]+)*" +
        @"(?:show|list|see|view|display|give me|which|what|zeigen?|zeige|zeig|liste|gib mir|muestr[ae]me|muestr[ae]|mostrar|mostrarme|ensen[ae]me|ver|dame|lista|listar|mostre-me|mostre|mostra|montre[rz]?(?:-moi)?|affiche[rz]?|liste[rz]?|voir|donne[rz]?-moi|покажи(?:те)?|показать|вывед[ии](?:те)?|اعرض|أرني|ارني|اظهر|أظهر)\s+" +
        @"(?:(?:me|us|mir|uns|sie|all|all of|the|my|our|open|current|alle|meine|unsere|die|offenen?|todos|todas|los|las|mis|nuestros|toutes?|tous|les|mes|nos|moi|os|as|meus|nossos|minhas|мне|нам|все|мои|наши|لي|جميع|كل)\s+)*" +
        @"(?:(?:orders?|bestellungen|auftrage|pedidos|ordenes|encomendas|commandes)(?:\s+(?:of|for|by|from|with|at|von|fur|bei|der|des|de|del|da|do|du|chez|par|por|para|pour)\s+" + Whose + @"|\s+(?:do i have|are there|are open|an|auf|i have|please|bitte|por favor|s'il vous plait))?|(?:заказы|طلباتي|الطلبات|طلبات|الطلبيات|طلبيات)(?:\s+(?!и\s)" + Whose + @")?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Spaced();

    [GeneratedRegex(
        @"^(?:请|麻烦)?(?:帮我|给我)?(?:看一?下?看?|查一?下?看?|列出?一?下?|显示|展示|发给?我|发一下)(?:我|一下)?(?:[^,，;；:：和与]{0,16}的)?(?:所有|全部|进行中|未完成|没完成|目前|现在|的)*(?:订单|单子)(?:列表)?(?:都?有哪些|吧|呢|吗)?$" +
        @"|^(?:[^、。,，]{1,16}の)?(?:すべて|全て|全部|全|现在)?の?(?:注文|オーダー|発注)(?:一覧|リスト)?を?(?:すべて|全て|全部)?を?(?:见せて|表示して|教えて|リストして|见たい)(?:ください|下さい|です|くれますか|もらえますか)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Unspaced();
}
