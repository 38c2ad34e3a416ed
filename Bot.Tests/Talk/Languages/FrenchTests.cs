namespace Bot.Tests.Talk.Languages;

public sealed class FrenchTests
{
    /// <summary>
    /// A customer with a French client joins, asks for a late order, one on time, one that does not exist and somebody else's, wants a
    /// person, says what cannot be, and changes the language. Klaus's client is English; he is answered in what he writes.
    /// </summary>
    [Fact]
    public Task A_customer_asks() => Chat.WithNewCustomer("Helene", """
        Helene(fr)> /start <token>
        < Bienvenue, Helene ! Demandez-moi à tout moment où en sont vos commandes.
        < Dans quelle ville travaillez-vous ? Ainsi, 9:00 sera 9:00 chez vous.
        > Paris
        < Chez vous, il est mer. 4 mars 03:15 (UTC+1).
        > Bonjour, où est ma commande PO-1042 ?
        < PO-1042 · cotton T-shirt, 5 000 pièces : en préparation
        < Départ prévu sam. 20 juin, arrivée prévue lun. 20 juillet
        < Situation le mer. 4 mars 03:15 (UTC+1) · votre contact : Lin
        > où en est PO-1043
        < PO-1043 · polo shirt, 3 000 pièces : en préparation
        < Départ prévu sam. 20 juin, arrivée prévue lun. 20 juillet
        < Situation le mer. 4 mars 03:15 (UTC+1) · votre contact : Lin
        > où est PO-9999
        < Je ne trouve pas de commande PO-9999. Veuillez vérifier le numéro, ou écrivez « commandes » pour voir les vôtres.
        > où est SO-2201
        < Je ne trouve pas de commande SO-2201. Veuillez vérifier le numéro, ou écrivez « commandes » pour voir les vôtres.
        > Je voudrais parler à une personne
        < Bien sûr. J’ai prévenu Lin, qui vous contactera.
        Lin< Helene would like to talk to you.
        > Les étiquettes sont-elles prêtes ? Merci de me rappeler.
        < Merci. J’ai transmis votre message à Lin, qui vous répondra.
        Lin< Helene writes on PO-1043: “Les étiquettes sont-elles prêtes ? Merci de me rappeler”
        > fuseau Xyzzy
        < Je ne connais pas de lieu appelé Xyzzy. Quelle grande ville est près de chez vous ? « UTC+8 » convient aussi.
        > langue klingon
        < Quelle langue ?
        > Annuler
        < D’accord, laissons cela.
        > rappelez-moi 2026-03-01 09:00 appeler Lin
        < dim. 1er mars 09:00 (UTC+1) est déjà passé. Quand voulez-vous dire ?
        > rappelez-moi 2026-03-09 09:00 appeler Lin
        < ⏰ 1. appeler Lin
        < lun. 9 mars 09:00 (UTC+1)
        > rappels
        < 1. appeler Lin – lun. 9 mars 09:00 (UTC+1)
        < Écrivez « terminé 1 », « plus tard 1 2h », « reporter 1 2027-03-12 10:00 » ou « supprimer 1 ».
        > annuler
        < ↩ Annulé : « rappelez-moi 2026-03-09 09:00 appeler Lin », mer. 4 mars 03:15 (UTC+1)
        < Rappel 1 : appeler Lin
        <~ ⏰ 1. appeler Lin
        <~ lun. 9 mars 09:00 (UTC+1)
        <~ ↩ Annulé.
        > commandes
        < 2 commandes
        < PO-1042 · cotton T-shirt · sam. 20 juin
        < PO-1043 · polo shirt · sam. 20 juin
        > langue anglais
        < I speak English with you now.
        > langue français
        < Je vous parle désormais en français.
        > merci
        < Je vous en prie. Nous sommes là si vous avez besoin de nous.
        > aide
        < Posez votre question avec vos mots, ou écrivez :
        < Commandes : adresse · annuler la commande · chercher · commande · commandes · où
        < Suivis : réclamation · message
        < Historique : annuler
        < Rappels : supprimer · terminé · reporter · rappelez-moi · rappels · plus tard
        < Ma journée : résumé · aujourd’hui
        < Personnes : langue · personne · navigateur · qui suis-je · fuseau
        < Aide : aide
        < « aide où » montre un exemple.
        Klaus(en)> Où est ma commande SO-2201 ?
        < SO-2201 · ceramic mug, 12 000 pièces : en préparation
        < Départ prévu sam. 20 juin, arrivée prévue lun. 20 juillet
        < Situation le mer. 4 mars 10:15 (UTC+8) · votre contact : Lin
        """);
}
