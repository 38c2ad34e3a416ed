namespace Bot.Tests.Talk.Languages;

public sealed class GermanTests
{
    /// <summary>
    /// A customer with a German client joins, asks for a late order, one on time, one that does not exist and somebody else's, wants a
    /// person, says what cannot be, and changes the language. Klaus's client is English; he is answered in what he writes.
    /// </summary>
    [Fact]
    public Task A_customer_asks() => Chat.WithNewCustomer("Anna", """
        Anna(de)> /start <token>
        < Willkommen, Anna! Fragen Sie mich jederzeit, wo Ihre Aufträge sind.
        < In welcher Stadt arbeiten Sie? Dann ist 9:00 Ihr 9:00.
        > Hamburg
        < Ihre Uhr zeigt Mi, 4. März 03:15 (UTC+1).
        > Guten Tag, wo ist mein Auftrag PO-1042?
        < PO-1042 · cotton T-shirt, 5.000 Stück: in Vorbereitung
        < Abfahrt voraussichtlich Sa, 20. Juni, Ankunft voraussichtlich Mo, 20. Juli
        < Stand: Mi, 4. März 03:15 (UTC+1) · Ihr Kontakt: Lin
        > wann kommt PO-1043
        < PO-1043 · polo shirt, 3.000 Stück: in Vorbereitung
        < Abfahrt voraussichtlich Sa, 20. Juni, Ankunft voraussichtlich Mo, 20. Juli
        < Stand: Mi, 4. März 03:15 (UTC+1) · Ihr Kontakt: Lin
        > wo ist PO-9999
        < Ich finde keinen Auftrag PO-9999. Bitte prüfen Sie die Nummer, oder schreiben Sie „Aufträge“, um Ihre zu sehen.
        > wo ist SO-2201
        < Ich finde keinen Auftrag SO-2201. Bitte prüfen Sie die Nummer, oder schreiben Sie „Aufträge“, um Ihre zu sehen.
        > Ich möchte mit einer Person sprechen
        < Gern. Ich habe Lin informiert; man meldet sich bei Ihnen.
        Lin< Anna would like to talk to you.
        > Sind die Etiketten fertig? Bitte rufen Sie mich an.
        < Gern. Ich habe Lin informiert; man meldet sich bei Ihnen.
        Lin< Anna would like to talk to you.
        Lin< “Sind die Etiketten fertig? Bitte rufen Sie mich an.”
        > Nachricht Die Etiketten bitte auf Deutsch
        < Vielen Dank. Ich habe Ihre Nachricht an Lin weitergegeben; Sie erhalten von dort Antwort.
        Lin< Anna writes on PO-1043: “Die Etiketten bitte auf Deutsch”
        > Zeitzone Xyzzy
        < Einen Ort namens Xyzzy kenne ich nicht. Welche große Stadt liegt in Ihrer Nähe? „UTC+8“ geht auch.
        > Sprache Klingonisch
        < Welche Sprache?
        > abbrechen
        < In Ordnung, lassen wir das.
        > erinnern 2026-03-01 09:00 Lin anrufen
        < So, 1. März 09:00 (UTC+1) ist schon vorbei. Welche Zeit meinen Sie?
        > erinnern 2026-03-09 09:00 Lin anrufen
        < ⏰ 1. Lin anrufen
        < Mo, 9. März 09:00 (UTC+1)
        > Erinnerungen
        < 1. Lin anrufen – Mo, 9. März 09:00 (UTC+1)
        < Schreiben Sie „erledigt 1“, „später 1 2h“, „verschieben 1 2027-03-12 10:00“ oder „beenden 1“.
        > rückgängig
        < ↩ Zurückgenommen: „erinnern 2026-03-09 09:00 Lin anrufen“, Mi, 4. März 03:15 (UTC+1)
        < Erinnerung 1: Lin anrufen
        <~ ⏰ 1. Lin anrufen
        <~ Mo, 9. März 09:00 (UTC+1)
        <~ ↩ Zurückgenommen.
        > Aufträge
        < 2 Aufträge
        < PO-1042 · cotton T-shirt · Sa, 20. Juni
        < PO-1043 · polo shirt · Sa, 20. Juni
        > Sprache Englisch
        < I speak English with you now.
        > Sprache Deutsch
        < Ab jetzt spreche ich mit Ihnen Deutsch.
        > danke
        < Gern geschehen. Wir sind für Sie da, wenn Sie uns brauchen.
        > Hilfe
        < Fragen Sie in eigenen Worten, oder schreiben Sie:
        < Aufträge: Adresse · stornieren · suche · Auftrag · Aufträge · wo
        < Notizen: Reklamation · Nachricht
        < Verlauf: rückgängig
        < Erinnerungen: beenden · erledigt · verschieben · erinnern · Erinnerungen · später
        < Mein Tag: Zusammenfassung · heute
        < Personen: Sprache · Person · Browser · wer bin ich · Zeitzone
        < Hilfe: Hilfe
        < „Hilfe wo“ zeigt ein Beispiel.
        Klaus(en)> Wo ist meine Bestellung SO-2201?
        < SO-2201 · ceramic mug, 12.000 Stück: in Vorbereitung
        < Abfahrt voraussichtlich Sa, 20. Juni, Ankunft voraussichtlich Mo, 20. Juli
        < Stand: Mi, 4. März 10:15 (UTC+8) · Ihr Kontakt: Lin
        """);
}
