using Bot.Tests.Talk;

namespace Bot.Tests.People;

/// <summary>A customer is answered in the language that she writes, until she says which one it is to be.</summary>
public sealed class LanguageOfMessagesTests
{
    [Fact]
    public Task The_first_message_decides_and_short_ones_change_nothing() => Chat.WithOrders("""
        Klaus> wo ist meine Bestellung
        < SO-2201 · ceramic mug, 12.000 Stück: in Vorbereitung
        < Abfahrt voraussichtlich Sa, 20. Juni, Ankunft voraussichtlich Mo, 20. Juli
        < Stand: Mi, 4. März 10:15 (UTC+8) · Ihr Kontakt: Lin
        > SO-2201
        < SO-2201 · ceramic mug, 12.000 Stück: in Vorbereitung
        < Abfahrt voraussichtlich Sa, 20. Juni, Ankunft voraussichtlich Mo, 20. Juli
        < Stand: Mi, 4. März 10:15 (UTC+8) · Ihr Kontakt: Lin
        > thanks
        < Gern geschehen. Wir sind für Sie da, wenn Sie uns brauchen.
        > where is my order please
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task Who_chose_a_language_keeps_it() => Chat.WithOrders("""
        Klaus> language English
        < I speak English with you now.
        > wo ist meine Bestellung
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > language German
        < Ab jetzt spreche ich mit Ihnen Deutsch.
        """);

    /// <summary>What she did is taken back; that she writes French is nothing she did.</summary>
    [Fact]
    public Task Undo_leaves_the_language() => Chat.WithOrders("""
        Klaus> rappelez-moi 2026-03-09 09:00 demander la date pour notre commande
        < ⏰ 1. demander la date pour notre commande
        < lun. 9 mars 09:00 (UTC+8)
        > annuler
        < ↩ Annulé :
        < Rappel 1 : demander la date pour notre commande
        <~ ⏰ 1. demander la date pour notre commande
        <~ lun. 9 mars 09:00 (UTC+8)
        <~ ↩ Annulé.
        > annuler
        < Il n’y a rien à annuler de votre part.
        """);

    [Fact]
    public Task A_stranger_hears_no_in_the_language_of_the_message_or_of_the_client() => Chat.Plays("""
        Hans(de)> ?
        < Guten Tag! Ich spreche nur mit eingeladenen Personen: Bitte öffnen Sie den Link, den Sie erhalten haben, oder bitten Sie Ihren Kontakt um einen.
        Pilar(en)> Hola, ¿dónde está mi pedido?
        < ¡Hola! Solo hablo con personas invitadas: abra, por favor, el enlace que recibió o pida uno a su contacto.
        """);

    [Fact]
    public Task Our_own_people_are_not_turned_by_a_sentence_and_are_told_what_another_language_means() => Chat.WithOrders("""
        Lin> où est PO-1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > language French
        < Je vous parle désormais en français.
        < Ce qui ne s’adresse qu’aux collègues n’existe qu’en anglais et en chinois ; vous le lirez en anglais.
        > commandes
        < 3 commandes
        < PO-1042 · Acme Outdoor · ven. 12 juin
        < PO-1043 · Acme Outdoor · sam. 20 juin
        < SO-2201 · Hansa Import · sam. 20 juin
        """);
}
