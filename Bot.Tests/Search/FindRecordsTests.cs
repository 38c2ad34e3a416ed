using Bot.Domain.Storage;
using Bot.Tests.Talk;
using CsCheck;

namespace Bot.Tests.Search;

public class FindRecordsTests
{
    [Fact]
    public Task Orders_are_found_by_number_customer_and_product() => Chat.WithOrders("""
        > find 1042
        < PO-1042 · Acme Outdoor · cotton T-shirt
        > find po-1042
        < PO-1042 · Acme Outdoor · cotton T-shirt
        > find acme
        < PO-1043 · Acme Outdoor · polo shirt
        < PO-1042 · Acme Outdoor · cotton T-shirt
        > find ACME polo
        < PO-1043 · Acme Outdoor · polo shirt
        > find cera
        < SO-2201 · Hansa Import · ceramic mug
        > find Hansa polo
        < I find nothing for “Hansa polo”. One word less may help, or the beginning of a longer one.
        """);

    [Fact]
    public Task Notes_are_found_by_their_words_and_their_order() => Chat.WithOrders("""
        > log PO-1042 container MSKU1234565 sealed at the gate
        < PO-1042: written down.
        < “container MSKU1234565 sealed at the gate”
        < Next: PI issued, Fri 3 Apr
        > find container MSKU1234565
        < PO-1042 · Wed 4 Mar “container MSKU1234565 sealed at the gate”
        > find acme sealed
        < PO-1042 · Wed 4 Mar “container MSKU1234565 sealed at the gate”
        > [PO-1042]
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “container MSKU1234565 sealed at the gate”
        """);

    [Fact]
    public Task Chinese_is_found_by_any_two_characters() => Chat.WithOrdersInChinese("""
        > 记录 PO-1042 工厂说面料下周到，柜号 MSKU1234565
        < PO-1042：已记录。
        < “工厂说面料下周到，柜号 MSKU1234565”
        < 下一步：PI发出，4月3日 周五
        > 查找 面料
        < PO-1042 · 3月4日 周三 “工厂说面料下周到，柜号 MSKU1234565”
        > 查找 柜号 MSKU1234565
        < PO-1042 · 3月4日 周三 “工厂说面料下周到，柜号 MSKU1234565”
        > 查找 面料到港
        < 没有找到“面料到港”。可以少写一个词，或只写词的开头再试。
        """);

    [Fact]
    public async Task A_container_is_found_however_it_is_written()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Holds("orders.csv", "Order No,Buyer,Item,Qty,Container No\n7001,Acme Outdoor,mug,100,MSKU1234565\n7002,Acme Outdoor,mug,100,TEMU 765432-1\n");
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", "[Import it]");
        await chat.Says("Lin", "log PO-1042 箱号MSKU 123456-5 已封箱");
        chat.Channel.Take();

        foreach (var written in new[] { "MSKU1234565", "msku 123456-5", "MSKU-1234565", "1234565" })
        {
            await chat.Continues($"""
                > find {written}
                < PO-1042 · Wed 4 Mar “箱号MSKU 123456-5 已封箱”
                < 7001 · Acme Outdoor · mug
                """);
        }

        await chat.Continues("""
            > find TEMU7654321
            < 7002 · Acme Outdoor · mug
            """);
    }

    [Fact]
    public Task Nobody_finds_what_is_not_theirs() => Chat.WithOrders("""
        > log PO-1042 margin is thin, cotton is dear
        < PO-1042: written down.
        < “margin is thin, cotton is dear”
        < Next: PI issued, Fri 3 Apr
        Sarah> find margin
        < I find nothing for “margin”. One word less may help, or the beginning of a longer one.
        Sarah> find ceramic
        < I find nothing for “ceramic”. One word less may help, or the beginning of a longer one.
        Sarah> find cotton
        < PO-1042 · cotton T-shirt
        Klaus> find 1042
        < I find nothing for “1042”. One word less may help, or the beginning of a longer one.
        Bo> find acme
        < I find nothing for “acme”. One word less may help, or the beginning of a longer one.
        Wu> find cotton
        < I find nothing for “cotton”. One word less may help, or the beginning of a longer one.
        Lin> place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> find cotton
        < PO-1042 · cotton T-shirt
        Wu> find acme
        < I find nothing for “acme”. One word less may help, or the beginning of a longer one.
        """);

    [Fact]
    public void Whatever_is_written_can_be_looked_for_and_is_found() => Gen.String[Gen.Char["aä1-/ ,()款式面料Ж.9Z"], 0, 80].Always(text =>
    {
        var kept = Words.In(text).ToHashSet();
        return Words.Sought(text).All(word => kept.Contains(word) || (word.Length == 1 && kept.Any(known => known.StartsWith(word, StringComparison.Ordinal))) || word.Length == 1);
    });

    [Fact]
    public void A_long_text_has_few_keys() =>
        Assert.Equal(40, Words.Keys([string.Join(' ', Enumerable.Range(1000, 500))]).Count());
}
