using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>Nothing that a customer says is lost: not beside an open question, not behind another one, and it is filed where it belongs.</summary>
public class CustomersWordsTests
{
    [Fact]
    public Task What_does_not_answer_is_passed_on() => Chat.WithOrders("""
        Sarah> where is SO-48010
        < I find no order SO-48010. Please check the number, or say “orders” to see yours.
        > why is it late? we need it urgently
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “why is it late? we need it urgently”
        > 請求書を送ってください
        < ありがとうございます。担当のLinに伝えました。折り返しご連絡いたします。
        Lin< Sarah writes: “請求書を送ってください”
        """);

    [Fact]
    public Task And_the_question_stays_open() => Chat.WithOrders("""
        Sarah> claim
        < Which order is it about?
        > we need 3000 pcs urgently
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “we need 3000 pcs urgently”
        > PO-9999
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        > 1043
        < What is wrong with the goods?
        """);

    [Fact]
    public Task A_question_is_no_address() => Chat.WithOrders("""
        Sarah> address PO-1043
        < What is the new address?
        > why is it late?
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “why is it late?”
        > Hafenstr. 3, Hamburg
        < I passed the new address for PO-1043 on to Lin, who will confirm it to you.
        Lin< Sarah asks for another address on PO-1043. Nothing was changed.
        Lin< delivery address: Hafenstr. 3, Hamburg
        """);

    [Fact]
    public Task A_button_is_no_place() => Chat.WithOrders("""
        Sarah> zone
        < In which city do you work?
        > my orders
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < PO-1043 · polo shirt · Sat 20 Jun
        > please send us the invoice
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “please send us the invoice”
        > Hamborgg
        < I do not know a place called Hamborgg. Which big city is near you? “UTC+8” is fine too.
        > Hamburg
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        """);

    [Fact]
    public Task With_an_orders_number_it_is_the_order_that_is_cancelled() => Chat.WithOrders("""
        Sarah> cancel PO-1042
        < I passed your wish to cancel PO-1042 on to Lin, who will answer you. Until then it stands.
        Lin< Sarah asks to cancel PO-1042. Nothing was changed.
        > cancel 1043 because we found it cheaper
        < I passed your wish to cancel PO-1043 on to Lin, who will answer you. Until then it stands.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “we found it cheaper”
        > remind me tomorrow 9am to call the bank
        < ⏰ 1. call the bank
        < Thu 5 Mar 09:00 (Shanghai time)
        > cancel 1
        < Stopped: call the bank
        """);

    [Fact]
    public Task A_wish_beside_a_question() => Chat.WithOrders("""
        Sarah> When will PO-1043 arrive? Please use blue cartons and send me photos.
        < PO-1043 · polo shirt, 3,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1043: “When will PO-1043 arrive? Please use blue cartons and send me photos.”
        > where is 1042? please let me know
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Lin> where is 1043? tell the factory to use blue labels
        < PO-1043 · polo shirt, 3,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        < PO-1043: written down.
        < “where is 1043? tell the factory to use blue labels”
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Why_is_a_question() => Chat.WithOrders("""
        Sarah> ¿Por qué se retrasó?
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “¿Por qué se retrasó?”
        > warum ist die Ware verspätet?
        < Vielen Dank. Ich habe Ihre Nachricht an Lin weitergegeben; Sie erhalten von dort Antwort.
        Lin< Sarah writes: “warum ist die Ware verspätet?”
        """);

    [Fact]
    public Task The_order_last_spoken_of_here_is_meant() => Chat.WithOrders("""
        Sarah> PO-1043 arrived damaged, 3 cartons wet
        < I am sorry to hear that, Sarah. I told Lin, who will answer you within a working day.
        < What helps most: photos of the goods and of the carton marks, and how many are affected.
        Lin< Sarah complains about PO-1043:
        Lin< Claim 1 opened: PO-1043 arrived damaged, 3 cartons wet
        > we want 5% off for the damage
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1043: “we want 5% off for the damage”
        @ 2026-03-06 10:00
        > can you send the invoice?
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “can you send the invoice?”
        """);

    [Fact]
    public Task A_suppliers_as_well() => Chat.WithOrders("""
        > place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        > place PO-1043 with Ningbo Knit
        < PO-1043: 3,000 pcs placed with Ningbo Knit, ready by Thu 4 Jun
        Wu< Ningbo Bright ordered polo shirt, 3,000 pcs, ready by Thu 4 Jun: PO-1043.
        Wu> PO-1043 fabric is late
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes on PO-1043: “fabric is late”
        > we need the labels
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes on PO-1043: “we need the labels”
        """);

    [Fact]
    public Task A_day_that_is_past_is_not_expected() => Chat.WithOrders("""
        > PO-1042 sailed
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        @ 2026-03-20 10:00
        Sarah> today
        < ☀ Fri 20 Mar
        < PO-1042: left Wed 4 Mar, arrives Sun 12 Jul
        < PO-1043: leaves Sat 20 Jun
        @ 2026-08-20 10:00
        > where is 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: On board Wed 4 Mar
        < Left Wed 4 Mar, was due to arrive Sun 12 Jul; a new date is not known yet, Lin will tell you
        < As of Thu 20 Aug 10:00 (Shanghai time) · your contact: Lin
        > where is 1043
        < PO-1043 · polo shirt, 3,000 pcs: in preparation
        < Was due to leave Sat 20 Jun; a new date is not known yet, Lin will tell you
        < As of Thu 20 Aug 10:00 (Shanghai time) · your contact: Lin
        Lin> PO-1042 arrived
        < PO-1042
        < Arrived ✓ Thu 20 Aug
        < Next: PI issued, Fri 3 Apr
        Sarah> where is 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: Arrived Thu 20 Aug
        < Left Wed 4 Mar, arrived Thu 20 Aug
        < As of Thu 20 Aug 10:00 (Shanghai time) · your contact: Lin
        > today
        < ☀ Thu 20 Aug
        < PO-1042: arrived Thu 20 Aug
        < PO-1043: was due to leave Sat 20 Jun
        """);

    [Fact]
    public Task A_reminder_set_just_now_is_moved() => Chat.WithOrders("""
        Sarah> remind me tomorrow at 3 pm to call the bank
        < ⏰ 1. call the bank
        < Thu 5 Mar 15:00 (Shanghai time)
        > no, 5 pm
        < ⏰ 1. call the bank
        < Thu 5 Mar 17:00 (Shanghai time)
        <~ ⏰ 1. call the bank
        <~ Thu 5 Mar 15:00 (Shanghai time)
        <~ ↩ Taken back.
        > no, please send us the invoice
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “no, please send us the invoice”
        """);

    [Fact]
    public Task A_reminder_is_moved_in_Japanese() => Chat.WithOrders("""
        Sarah> 明日の午後3時に銀行に電話するようリマインドして
        < ⏰ 1. 銀行に電話する
        < 3月5日(木) 15:00（UTC+8）
        > いや、5時です
        < ⏰ 1. 銀行に電話する
        < 3月5日(木) 17:00（UTC+8）
        <~ ⏰ 1. 銀行に電話する
        <~ 3月5日(木) 15:00（UTC+8）
        <~ ↩ 取り消しました。
        """);

    [Fact]
    public Task Words_about_a_number_that_is_none_of_theirs_reach_their_contact_all_the_same() => Chat.WithOrders("""
        Klaus> where is PO-1042? I paid it
        < Thank you. I passed this on to Lin, who will answer you.
        < I find no order PO-1042. Please check the number, or say “orders” to see yours.
        Lin< Klaus writes: “where is PO-1042? I paid it”
        Klaus> where is PO-9999? I paid it
        < Thank you. I passed this on to Lin, who will answer you.
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        Lin< Klaus writes: “where is PO-9999? I paid it”
        Klaus> where is PO-9999?
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        Klaus> PO-1042 is broken, three boxes were wet
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes: “PO-1042 is broken, three boxes were wet”
        Klaus> cancel PO-1042
        < Thank you. I passed this on to Lin, who will answer you.
        < I find no order PO-1042. Please check the number, or say “orders” to see yours.
        Lin< Klaus writes: “cancel PO-1042”
        Klaus> message PO-1042 please call me
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes: “PO-1042 please call me”
        """);

    [Fact]
    public Task The_same_in_their_languages() => Chat.WithOrders("""
        Klaus> ¿dónde está PO-1042? ya lo pagué
        < Gracias. He pasado su mensaje a Lin, que le responderá.
        < No encuentro el pedido PO-1042. Compruebe el número, por favor, o escriba «pedidos» para ver los suyos.
        Lin< Klaus writes: “¿dónde está PO-1042? ya lo pagué”
        Klaus> où est PO-1042 ? je l'ai payé
        < Merci. J’ai transmis votre message à Lin, qui vous répondra.
        < Je ne trouve pas de commande PO-1042. Veuillez vérifier le numéro, ou écrivez « commandes » pour voir les vôtres.
        Lin< Klaus writes: “où est PO-1042 ? je l'ai payé”
        Klaus> wo ist PO-1042? Ich habe es bezahlt
        < Vielen Dank. Ich habe Ihre Nachricht an Lin weitergegeben; Sie erhalten von dort Antwort.
        < Ich finde keinen Auftrag PO-1042. Bitte prüfen Sie die Nummer, oder schreiben Sie „Aufträge“, um Ihre zu sehen.
        Lin< Klaus writes: “wo ist PO-1042? Ich habe es bezahlt”
        Klaus> onde está PO-1042? eu já paguei
        < Agradecemos. Encaminhei sua mensagem a Lin, que responderá em breve.
        < Não encontro o pedido PO-1042. Por favor, verifique o número ou escreva “pedidos” para ver os seus.
        Lin< Klaus writes: “onde está PO-1042? eu já paguei”
        Klaus> где PO-1042? я уже оплатил
        < Спасибо. Ваше сообщение передано, вам ответит Lin.
        < Заказ PO-1042 не найден. Пожалуйста, проверьте номер или напишите «заказы», чтобы увидеть свои.
        Lin< Klaus writes: “где PO-1042? я уже оплатил”
        Klaus> PO-1042はどこですか？支払いました
        < ありがとうございます。担当のLinに伝えました。折り返しご連絡いたします。
        < ご注文PO-1042が見つかりません。番号をご確認いただくか、「注文一覧」と送信してください。
        Lin< Klaus writes: “PO-1042はどこですか？支払いました”
        """);
}
