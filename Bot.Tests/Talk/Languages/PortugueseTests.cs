namespace Bot.Tests.Talk.Languages;

public sealed class PortugueseTests
{
    /// <summary>
    /// A customer with a Portuguese client joins, asks for a late order, one on time, one that does not exist and somebody else's, wants a
    /// person, says what cannot be, and changes the language. Klaus's client is English; he is answered in what he writes.
    /// </summary>
    [Fact]
    public Task A_customer_asks() => Chat.WithNewCustomer("Ines", """
        Ines(pt)> /start <token>
        < Boas-vindas, Ines! Pergunte a qualquer momento onde estão seus pedidos.
        < Em que cidade você trabalha? Assim, 9:00 será o seu 9:00.
        > Lisboa
        < No seu relógio: qua. 4 de março 02:15 (UTC).
        > Olá, onde está meu pedido PO-1042?
        < PO-1042 · cotton T-shirt, 5.000 peças: em preparação
        < Saída prevista sáb. 20 de junho, chegada prevista seg. 20 de julho
        < Situação: qua. 4 de março 02:15 (UTC) · seu contato: Lin
        > quando chega PO-1043
        < PO-1043 · polo shirt, 3.000 peças: em preparação
        < Saída prevista sáb. 20 de junho, chegada prevista seg. 20 de julho
        < Situação: qua. 4 de março 02:15 (UTC) · seu contato: Lin
        > onde está PO-9999
        < Não encontro o pedido PO-9999. Por favor, verifique o número ou escreva “pedidos” para ver os seus.
        > onde está SO-2201
        < Não encontro o pedido SO-2201. Por favor, verifique o número ou escreva “pedidos” para ver os seus.
        > Quero falar com uma pessoa
        < Claro. Avisei Lin, que entrará em contato com você.
        Lin< Ines would like to talk to you.
        > As etiquetas já estão prontas? Por favor, me ligue.
        < Agradecemos. Encaminhei sua mensagem a Lin, que responderá em breve.
        Lin< Ines writes on PO-1043: “As etiquetas já estão prontas? Por favor, me ligue”
        > fuso Xyzzy
        < Não conheço um lugar chamado Xyzzy. Que cidade grande fica perto de você? “UTC+8” também serve.
        > idioma klingon
        < Qual idioma?
        > cancelar
        < Certo, deixamos assim.
        > lembre-me 2026-03-01 09:00 ligar para Lin
        < dom. 1 de março 09:00 (UTC) já passou. A que momento você se refere?
        > lembre-me 2026-03-09 09:00 ligar para Lin
        < ⏰ 1. ligar para Lin
        < seg. 9 de março 09:00 (UTC)
        > lembretes
        < 1. ligar para Lin – seg. 9 de março 09:00 (UTC)
        < Escreva “concluído 1”, “adiar 1 2h”, “mover 1 2027-03-12 10:00” ou “cancelar 1”.
        > desfazer
        < ↩ Desfeito: “lembre-me 2026-03-09 09:00 ligar para Lin”, qua. 4 de março 02:15 (UTC)
        < Lembrete 1: ligar para Lin
        <~ ⏰ 1. ligar para Lin
        <~ seg. 9 de março 09:00 (UTC)
        <~ ↩ Desfeito.
        > pedidos
        < 2 pedidos
        < PO-1042 · cotton T-shirt · sáb. 20 de junho
        < PO-1043 · polo shirt · sáb. 20 de junho
        > idioma inglês
        < I speak English with you now.
        > idioma português
        < A partir de agora falo português com você.
        > obrigado
        < Por nada. Estamos aqui quando precisar.
        > ajuda
        < Pergunte com suas próprias palavras ou escreva:
        < Pedidos: endereço · cancelar pedido · buscar · pedido · pedidos · onde
        < Acompanhamentos: reclamação · mensagem
        < Histórico: desfazer
        < Lembretes: cancelar · concluído · mover · lembre-me · lembretes · adiar
        < Meu dia: resumo · hoje
        < Pessoas: idioma · pessoa · navegador · quem sou eu · fuso
        < Ajuda: ajuda
        < “ajuda onde” mostra um exemplo.
        Klaus(en)> Onde está meu pedido SO-2201?
        < SO-2201 · ceramic mug, 12.000 peças: em preparação
        < Saída prevista sáb. 20 de junho, chegada prevista seg. 20 de julho
        < Situação: qua. 4 de março 10:15 (UTC+8) · seu contato: Lin
        """);
}
