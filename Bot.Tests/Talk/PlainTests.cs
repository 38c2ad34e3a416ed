using Bot.Domain.Imports;
using Bot.Domain.Talk;

namespace Bot.Tests.Talk;

/// <summary>Letters and digits of every script and width, and what is no character at all.</summary>
public class PlainTests
{
    [Fact]
    public void Whatever_is_typed_has_a_plain_form()
    {
        Assert.Equal("ACME1", Plain.Of("ＡＣＭＥ１"));
        Assert.Equal("ab\ufffd", Plain.Of("ab\ud83d"));
        Assert.Equal("\ufffd\ufffdc", Plain.Of("\udc00\ufffec"));
        Assert.Equal("👍", Plain.Of("👍"));
    }

    [Theory]
    [InlineData("٢٠٢٦-٠٣-٠٤")]
    [InlineData("٤ Mar ٢٠٢٦")]
    public void A_cell_in_digits_that_no_sheet_of_ours_is_in_is_text(string cell) => Assert.Null(CellReading.Date(cell));

    /// <summary>A keyboard's own digits are digits.</summary>
    [Fact]
    public Task An_order_and_a_time_in_Arabic_digits() => Chat.WithOrders("""
        Sarah(ar)> أين الطلب ١٠٤٢؟
        < ‹PO-1042› · ‹cotton T-shirt›، 5,000 قطعة: قيد التحضير
        < المغادرة المتوقعة الجمعة 12 يونيو، والوصول المتوقع الأحد 12 يوليو
        < الحالة في الأربعاء 4 مارس 10:15 (‹UTC+8›) · جهة اتصالكم: ‹Lin›
        > ذكرني ٢٠٢٦-٠٣-٠٩ ٠٩:٣٠ الاتصال بلين
        < ⏰ 1. الاتصال بلين
        < الاثنين 9 مارس 09:30 (‹UTC+8›)
        """);

    /// <summary>Half a character and one that is none, in a note that is kept and found again.</summary>
    [Fact]
    public async Task A_broken_character_in_a_note_breaks_nothing()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Says("Lin", "log PO-1042 labels \ufffe are late \ud83d");
        await chat.Says("Lin", "find labels");
        Assert.StartsWith("PO-1042 · Wed 4 Mar “labels \ufffe are late \ufffd”", chat.Channel.Take()[^1].Text, StringComparison.Ordinal);
    }
}
