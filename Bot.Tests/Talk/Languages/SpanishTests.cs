namespace Bot.Tests.Talk.Languages;

public sealed class SpanishTests
{
    /// <summary>
    /// A customer with a Spanish client joins, asks for a late order, one on time, one that does not exist and somebody else's, wants a
    /// person, says what cannot be, and changes the language. Klaus's client is English; he is answered in what he writes.
    /// </summary>
    [Fact]
    public Task A_customer_asks() => Chat.WithNewCustomer("Carmen", """
        Carmen(es)> /start <token>
        < ¡Le damos la bienvenida, Carmen! Pregúnteme cuando quiera dónde están sus pedidos.
        < ¿En qué ciudad trabaja? Así las 9:00 serán sus 9:00.
        > Madrid
        < Su reloj marca: mié 4 de marzo 03:15 (UTC+1).
        > Hola, ¿dónde está mi pedido PO-1042?
        < PO-1042 · cotton T-shirt, 5.000 uds.: en preparación
        < Salida prevista sáb 20 de junio, llegada prevista lun 20 de julio
        < Situación: mié 4 de marzo 03:15 (UTC+1) · su contacto: Lin
        > cómo va PO-1043
        < PO-1043 · polo shirt, 3.000 uds.: en preparación
        < Salida prevista sáb 20 de junio, llegada prevista lun 20 de julio
        < Situación: mié 4 de marzo 03:15 (UTC+1) · su contacto: Lin
        > dónde está PO-9999
        < No encuentro el pedido PO-9999. Compruebe el número, por favor, o escriba «pedidos» para ver los suyos.
        > dónde está SO-2201
        < No encuentro el pedido SO-2201. Compruebe el número, por favor, o escriba «pedidos» para ver los suyos.
        > Quiero hablar con una persona
        < Por supuesto. He avisado a Lin, que se pondrá en contacto con usted.
        Lin< Carmen would like to talk to you.
        > ¿Ya están listas las etiquetas? Llámeme, por favor.
        < Gracias. He pasado su mensaje a Lin, que le responderá.
        Lin< Carmen writes on PO-1043: “¿Ya están listas las etiquetas? Llámeme, por favor”
        > zona Xyzzy
        < No conozco ningún lugar llamado Xyzzy. ¿Qué ciudad grande tiene cerca? También vale «UTC+8».
        > idioma klingon
        < ¿Qué idioma?
        > cancelar
        < De acuerdo, lo dejamos.
        > recuérdeme 2026-03-01 09:00 llamar a Lin
        < dom 1 de marzo 09:00 (UTC+1) ya ha pasado. ¿A qué momento se refiere?
        > recuérdeme 2026-03-09 09:00 llamar a Lin
        < ⏰ 1. llamar a Lin
        < lun 9 de marzo 09:00 (UTC+1)
        > recordatorios
        < 1. llamar a Lin – lun 9 de marzo 09:00 (UTC+1)
        < Escriba «hecho 1», «aplazar 1 2h», «mover 1 2027-03-12 10:00» o «cancelar 1».
        > deshacer
        < ↩ Deshecho: «recuérdeme 2026-03-09 09:00 llamar a Lin», mié 4 de marzo 03:15 (UTC+1)
        < Recordatorio 1: llamar a Lin
        <~ ⏰ 1. llamar a Lin
        <~ lun 9 de marzo 09:00 (UTC+1)
        <~ ↩ Deshecho.
        > pedidos
        < 2 pedidos
        < PO-1042 · cotton T-shirt · sáb 20 de junio
        < PO-1043 · polo shirt · sáb 20 de junio
        > idioma inglés
        < I speak English with you now.
        > idioma español
        < A partir de ahora le hablo en español.
        > gracias
        < De nada. Aquí estamos cuando nos necesite.
        > ayuda
        < Pregunte con sus propias palabras, o escriba:
        < Pedidos: dirección · cancelar pedido · buscar · pedido · pedidos · dónde
        < Seguimientos: reclamación · mensaje
        < Historial: deshacer
        < Recordatorios: cancelar · hecho · mover · recuérdeme · recordatorios · aplazar
        < Mi día: resumen · hoy
        < Personas: idioma · persona · navegador · quién soy · zona
        < Ayuda: ayuda
        < «ayuda dónde» muestra un ejemplo.
        Klaus(en)> ¿Dónde está mi pedido SO-2201?
        < SO-2201 · ceramic mug, 12.000 uds.: en preparación
        < Salida prevista sáb 20 de junio, llegada prevista lun 20 de julio
        < Situación: mié 4 de marzo 10:15 (UTC+8) · su contacto: Lin
        """);
}
