namespace Bot.Tests.Talk.Languages;

/// <summary>
/// What a customer wants in words of her own: she complains, wants an order cancelled, another address, a person, and says thanks. It
/// reaches Lin at once, nothing is changed by it, and where the order is open that is asked in her language.
/// </summary>
public sealed class WishesTests
{
    [Fact]
    public Task In_English() => Chat.WithOrders("""
        Sarah> the goods of 1042 arrived broken, this is unacceptable
        < I am sorry to hear that, Sarah. I told Lin, who will answer you within a working day.
        < What helps most: photos of the goods and of the carton marks, and how many are affected.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: the goods of 1042 arrived broken, this is unacceptable
        > I want to cancel my order
        < Thank you. I passed this on to Lin, who will answer you.
        < Which order?
        Lin< Sarah writes on PO-1042: “I want to cancel my order”
        > [PO-1043 · polo shirt]
        < I passed your wish to cancel PO-1043 on to Lin, who will answer you. Until then it stands.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “I want to cancel my order”
        > please change the delivery address of 1042
        < Thank you. I passed this on to Lin, who will answer you.
        < What is the new address?
        Lin< Sarah writes on PO-1042: “please change the delivery address of 1042”
        > Hafenstr. 3, Hamburg
        < I passed the new address for PO-1042 on to Lin, who will confirm it to you.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: Hafenstr. 3, Hamburg
        > I want to speak to a real person
        < Of course. I told Lin, who will get in touch with you.
        Lin< Sarah would like to talk to you.
        Lin< “I want to speak to a real person”
        > thanks a lot for your help
        < You are welcome. We are here when you need us.
        > good morning
        < Hello Sarah! I can tell you where your orders are, and I pass on what you want to say.
        > is my order 1042 shipped yet?
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > how is the weather today?
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “how is the weather today?”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Sarah> 我要投诉，1042的货破损严重
        < Sarah，非常抱歉。我已告诉Lin，一个工作日内答复您。
        < 最有帮助的是：货物和箱唛的照片，以及有问题的数量。
        Lin< Sarah投诉 PO-1042：
        Lin< 索赔1：我要投诉，1042的货破损严重
        > 我不想要了，取消订单吧
        < 谢谢，已转给 Lin，稍后会回复您。
        < 哪个订单？
        Lin< Sarah 就 PO-1042 留言：“我不想要了，取消订单吧”
        > 1043
        < 您想取消 PO-1043，我已转告Lin，由Lin答复您。在此之前订单照旧。
        Lin< Sarah要求取消 PO-1043。什么都没改。
        Lin< “我不想要了，取消订单吧”
        > 1042收货地址改成汉堡Hafenstr. 3
        < PO-1042 的新地址我已转告Lin，由Lin向您确认。
        Lin< Sarah要求改 PO-1042 的地址。什么都没改。
        Lin< 送货地址：1042收货地址改成汉堡Hafenstr. 3
        > 我想找个真人聊聊
        < 好的。我已告诉Lin，会联系您。
        Lin< Sarah想跟您谈谈。
        Lin< “我想找个真人聊聊”
        > 谢谢你们
        < 不客气，有需要随时找我们。
        """);

    [Fact]
    public Task In_French() => Chat.WithOrders("""
        Sarah> la marchandise de PO-1042 est arrivée cassée, c'est inacceptable
        < J’en suis désolé, Sarah. J’ai prévenu Lin, qui vous répondra sous un jour ouvré.
        < Le plus utile : des photos de la marchandise et du marquage des cartons, et le nombre de pièces concernées.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: la marchandise de PO-1042 est arrivée cassée, c'est inacceptable
        > je souhaite annuler la commande PO-1043
        < J’ai transmis votre demande d’annulation de PO-1043 à Lin, qui vous répondra. D’ici là, la commande est maintenue.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “je souhaite annuler la commande PO-1043”
        > veuillez changer l'adresse de livraison de PO-1042 : 12 rue du Port, Lyon
        < J’ai transmis la nouvelle adresse pour PO-1042 à Lin, qui vous la confirmera.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: veuillez changer l'adresse de livraison de PO-1042 : 12 rue du Port, Lyon
        > je veux parler à quelqu'un
        < Bien sûr. J’ai prévenu Lin, qui vous contactera.
        Lin< Sarah would like to talk to you.
        Lin< “je veux parler à quelqu'un”
        > merci pour votre aide
        < Je vous en prie. Nous sommes là si vous avez besoin de nous.
        """);

    [Fact]
    public Task In_German() => Chat.WithOrders("""
        Sarah> die Ware von PO-1042 ist beschädigt angekommen, das ist inakzeptabel
        < Das tut mir leid, Sarah. Ich habe Lin informiert; Sie erhalten innerhalb eines Arbeitstages Antwort.
        < Am meisten hilft: Fotos der Ware und der Kartonmarkierung, und wie viele Teile betroffen sind.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: die Ware von PO-1042 ist beschädigt angekommen, das ist inakzeptabel
        > ich möchte den Auftrag PO-1043 stornieren
        < Ich habe Ihren Stornierungswunsch zu PO-1043 an Lin weitergegeben; Sie erhalten von dort Antwort. Bis dahin bleibt der Auftrag bestehen.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “ich möchte den Auftrag PO-1043 stornieren”
        > bitte ändern Sie die Lieferadresse von PO-1042: Hafenstr. 3, Hamburg
        < Ich habe die neue Adresse für PO-1042 an Lin weitergegeben; Sie erhalten von dort eine Bestätigung.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: bitte ändern Sie die Lieferadresse von PO-1042: Hafenstr. 3, Hamburg
        > ich möchte mit einem Menschen sprechen
        < Gern. Ich habe Lin informiert; man meldet sich bei Ihnen.
        Lin< Sarah would like to talk to you.
        Lin< “ich möchte mit einem Menschen sprechen”
        > danke für Ihre Hilfe
        < Gern geschehen. Wir sind für Sie da, wenn Sie uns brauchen.
        """);

    [Fact]
    public Task In_Spanish() => Chat.WithOrders("""
        Sarah> la mercancía de PO-1042 llegó rota, es inaceptable
        < Lo siento, Sarah. He avisado a Lin, que le responderá en un día laborable.
        < Lo que más ayuda: fotos de la mercancía y de las marcas de las cajas, y cuántas piezas están afectadas.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: la mercancía de PO-1042 llegó rota, es inaceptable
        > quiero cancelar el pedido PO-1043
        < He pasado su petición de cancelar PO-1043 a Lin, que le responderá. Hasta entonces el pedido sigue en pie.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “quiero cancelar el pedido PO-1043”
        > cambien la dirección de entrega de PO-1042: Calle Mayor 5, Valencia
        < He pasado la nueva dirección de PO-1042 a Lin, que se la confirmará.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: cambien la dirección de entrega de PO-1042: Calle Mayor 5, Valencia
        > quiero hablar con una persona
        < Por supuesto. He avisado a Lin, que se pondrá en contacto con usted.
        Lin< Sarah would like to talk to you.
        > gracias por su ayuda
        < De nada. Aquí estamos cuando nos necesite.
        """);

    [Fact]
    public Task In_Portuguese() => Chat.WithOrders("""
        Sarah> a mercadoria do PO-1042 chegou quebrada, isso é inaceitável
        < Sinto muito, Sarah. Avisei Lin, que responderá em até um dia útil.
        < O que mais ajuda: fotos da mercadoria e das marcas das caixas, e quantas peças foram afetadas.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: a mercadoria do PO-1042 chegou quebrada, isso é inaceitável
        > quero cancelar o pedido PO-1043
        < Encaminhei seu pedido de cancelamento de PO-1043 a Lin, que responderá em breve. Até lá, o pedido continua valendo.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “quero cancelar o pedido PO-1043”
        > mudem o endereço de entrega do PO-1042: Rua do Porto 5, Santos
        < Encaminhei o novo endereço de PO-1042 a Lin, que o confirmará a você.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: mudem o endereço de entrega do PO-1042: Rua do Porto 5, Santos
        > quero falar com uma pessoa
        < Claro. Avisei Lin, que entrará em contato com você.
        Lin< Sarah would like to talk to you.
        > obrigada pela ajuda
        < Por nada. Estamos aqui quando precisar.
        """);

    [Fact]
    public Task In_Russian() => Chat.WithOrders("""
        Sarah> товар по заказу PO-1042 пришёл повреждённым, это недопустимо
        < Очень жаль, Sarah. Сообщение передано, вам в течение рабочего дня ответит Lin.
        < Полезнее всего: фото товара и маркировки коробок, и сколько штук затронуто.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: товар по заказу PO-1042 пришёл повреждённым, это недопустимо
        > хочу отменить заказ PO-1043
        < Ваша просьба отменить PO-1043 передана, вам ответит Lin. До тех пор заказ остаётся в силе.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “хочу отменить заказ PO-1043”
        > измените адрес доставки PO-1042: Портовая 5, Санкт-Петербург
        < Новый адрес для PO-1042 передан, его вам подтвердит Lin.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: измените адрес доставки PO-1042: Портовая 5, Санкт-Петербург
        > соедините меня с менеджером
        < Конечно. Сообщение передано, с вами свяжется Lin.
        Lin< Sarah would like to talk to you.
        Lin< “соедините меня с менеджером”
        > спасибо за помощь
        < Пожалуйста. Мы здесь, когда мы вам нужны.
        """);

    [Fact]
    public Task In_Arabic() => Chat.WithOrders("""
        Sarah> البضاعة في PO-1042 وصلت مكسورة، هذا غير مقبول
        < نأسف لذلك، ‹Sarah›. أُبلغ ‹Lin› وسيصلكم الرد خلال يوم عمل.
        < أكثر ما يساعد: صور للبضاعة ولعلامات الكراتين، وعدد القطع المتضررة.
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: ‹البضاعة في PO-1042 وصلت مكسورة، هذا غير مقبول›
        > أريد إلغاء الطلبية PO-1043
        < نُقلت رغبتكم في إلغاء ‹PO-1043› إلى ‹Lin› وسيصلكم الرد. حتى ذلك الحين يبقى الطلب قائمًا.
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “‹أريد إلغاء الطلبية PO-1043›”
        > نريد تغيير عنوان التسليم PO-1042: شارع الميناء 5، دبي
        < نُقل العنوان الجديد لـ ‹PO-1042› إلى ‹Lin› وسيصلكم التأكيد.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: ‹نريد تغيير عنوان التسليم PO-1042: شارع الميناء 5، دبي›
        > أود التحدث مع المدير
        < بكل سرور. أُبلغ ‹Lin› وسيتواصل معكم.
        Lin< Sarah would like to talk to you.
        Lin< “‹أود التحدث مع المدير›”
        > شكرا على المساعدة
        < على الرحب والسعة. نحن هنا متى احتجتم إلينا.
        """);

    [Fact]
    public Task In_Japanese() => Chat.WithOrders("""
        Sarah> PO-1042の商品が壊れて届きました。受け入れられません
        < Sarah様、ご迷惑をおかけして申し訳ございません。Linに伝えました。1営業日以内にご連絡いたします。
        < 商品と箱の荷印の写真、および該当する数量をお知らせいただけると助かります。
        Lin< Sarah complains about PO-1042:
        Lin< Claim 1 opened: PO-1042の商品が壊れて届きました。受け入れられません
        > PO-1043の注文をキャンセルしたいです
        < PO-1043のキャンセルのご希望をLinに伝えました。折り返しご連絡いたします。それまでご注文は有効です。
        Lin< Sarah asks to cancel PO-1043. Nothing was changed.
        Lin< “PO-1043の注文をキャンセルしたいです”
        > PO-1042の届け先を変更してください：大阪市港区5-1
        < PO-1042の新しい住所をLinに伝えました。確認のご連絡をいたします。
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: PO-1042の届け先を変更してください：大阪市港区5-1
        > 責任者と話したいです
        < 承知しました。Linに伝えました。ご連絡いたします。
        Lin< Sarah would like to talk to you.
        Lin< “責任者と話したいです”
        > ご対応ありがとうございます
        < どういたしまして。いつでもご連絡ください。
        """);
}
