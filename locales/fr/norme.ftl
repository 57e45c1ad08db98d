# Stato: bozza
# Testi lunghi che più modelli stampano.

accesso-testo =
    Le dossier de la procédure, les photographies et les enregistrements peuvent être consultés, en personne ou par l'intermédiaire d'un mandataire, à l'adresse suivante : { $ente_comando }, { $ente_indirizzo }, aux heures d'ouverture ; une copie peut être demandée par courrier à la même adresse ou par message à { $ente_pec } (art. 22 et suivants L. n° 241 du 7 août 1990).

responsabile-testo =
    Bureau chargé de la procédure : { $ente_settore }, { $ente_indirizzo }, courrier électronique certifié { $ente_pec } (art. 4 et 5 L. n° 241 du 7 août 1990).
responsabile-nome = Responsable : **{ $responsabile_procedimento }**.

privacy-testo = **Responsable du traitement** : { $ente_nome }, { $ente_indirizzo }. **Finalités** : constater l'infraction, notifier les actes, recouvrer les sommes dues et assurer la défense en justice ; **base juridique** : obligations légales et exercice de l'autorité publique (art. 6, paragraphe 1, points c) et e), du règlement (UE) 2016/679). Les données sont conservées pendant la durée exigée par la procédure et par les règles sur les archives publiques. Le traitement peut entraîner l'amende, le retrait de points du permis et le recouvrement forcé. L'impression et l'envoi sont confiés à { $ente_responsabile_esterno }, sous-traitant (art. 28). **Droits** : accès, rectification, effacement ou limitation dans les cas prévus, et opposition (art. 15 à 21), en s'adressant au responsable du traitement ou au délégué à la protection des données ({ $ente_dpo }) ; réclamation auprès de l'autorité italienne de protection des données (Garante per la protezione dei dati personali, art. 77). **Information complète** : { $ente_informativa } et dans les bureaux de la Police municipale.

pagamento-parziale =
    Un paiement tardif, ou inférieur même de peu à la somme due, frais compris, n'éteint pas l'amende et est conservé à titre d'acompte (art. 389 D.P.R. n° 495 du 16 décembre 1992).

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada, le Code de la route italien (décret législatif n° 285 du 30 avril 1992) ; comma = paragraphe ; D.Lgs. = décret législatif ; D.L. = décret-loi ; D.P.R. = décret du président de la République ; L. = loi.
estero-termini =
    Les délais courent à compter de la notification. Le jour de la notification n'est pas compté et, si le dernier jour est férié en Italie, le délai est prorogé jusqu'au premier jour suivant non férié.
estero-pagamento =
    { $pagamento ->
        [sconto] **Dans les 5 jours** suivant la notification, vous payez l'amende réduite de 30 % ; **du 6e au 60e jour**, la somme égale au minimum légal de l'amende (art. 202, paragraphe 1, C.d.S.). Les frais de constatation et de notification s'ajoutent à l'une et à l'autre et ne sont pas réduits (art. 201, paragraphe 4, C.d.S.). Les montants indiqués comprennent les frais.
        [ridotto] **Dans les 60 jours** suivant la notification, vous payez la somme égale au minimum légal de l'amende (art. 202, paragraphe 1, C.d.S.), plus les frais de constatation et de notification (art. 201, paragraphe 4, C.d.S.). Pour cette infraction, la loi exclut la réduction de 30 % en cas de paiement dans les 5 jours. Les montants indiqués comprennent les frais.
       *[escluso] Pour cette infraction, la loi n'admet pas le paiement du montant réduit (art. 202, paragraphes 3 et 3-bis, C.d.S.). Le procès-verbal est transmis dans les dix jours au Préfet, qui fixe la somme à payer par une ordonnance-injonction de payer (ordinanza-ingiunzione). **N'effectuez aucun versement avant de l'avoir reçue.**
    }
estero-bonifico = **Par virement international en euros**, sur le compte indiqué ci-dessous. Les frais bancaires sont à la charge de la personne qui paie : la commune doit recevoir la totalité du montant. Dans le libellé, indiquez seulement le numéro du procès-verbal et le numéro d'immatriculation.
estero-pagopa = **Avec l'avis de paiement pagoPA ci-joint** : par carte ou depuis un compte, sur le site ou avec l'application d'une banque ou d'un autre prestataire adhérant à pagoPA. Scannez le code QR ou saisissez le code de l'avis à 18 chiffres (codice avviso). Utilisez l'avis qui porte le montant correspondant au délai dans lequel vous payez.
estero-ricorso =
    { $pagamento ->
        [escluso] Toute personne qui estime le procès-verbal infondé peut former un recours devant une seule des deux autorités suivantes : les recours sont **alternatifs**.
       *[ammesso] Toute personne qui estime le procès-verbal infondé et **n'a pas payé le montant réduit** peut former un recours devant une seule des deux autorités suivantes : les recours sont **alternatifs** et le paiement les exclut.
    }
estero-prefetto = **Préfet, dans les 60 jours** suivant la notification (art. 203 C.d.S.) : recours sur papier libre adressé au Préfet ({ $ente_prefetto }) et envoyé par lettre recommandée avec avis de réception à la Police municipale ({ $ente_indirizzo }) ou directement au Préfet, avec les documents utiles et, le cas échéant, la demande d'être entendu. Si le recours est rejeté, le Préfet enjoint de payer une somme qui n'est pas inférieure au double du minimum (art. 204 C.d.S.).
estero-gdp = **Juge de paix, dans les 60 jours** suivant la notification pour les personnes résidant à l'étranger (art. 204-bis C.d.S. et art. 7 D.Lgs. n° 150 du 1er septembre 2011) : recours devant le Juge de paix ({ $ente_giudice_di_pace }), déposé au greffe, envoyé par la poste ou par voie électronique, avec une copie du procès-verbal et le paiement du droit de greffe (contributo unificato). Seul ce délai est suspendu du 1er au 31 août (L. n° 742 du 7 octobre 1969).
estero-mancato =
    { $pagamento ->
        [escluso] Si le Préfet estime la constatation fondée, il émet l'ordonnance-injonction de payer pour une somme qui n'est pas inférieure au double du minimum, plus les frais ; l'ordonnance qui n'est ni payée ni contestée dans les délais constitue un titre exécutoire (art. 204 C.d.S.).
       *[ammesso] Une fois écoulés 60 jours sans paiement du montant réduit et sans recours, le procès-verbal devient **titre exécutoire pour une somme égale à la moitié du maximum de l'amende, plus les frais de procédure** (art. 203, paragraphe 3, C.d.S.). Il est suivi du recouvrement forcé, avec une majoration d'un dixième par semestre de retard (art. 27 L. n° 689 du 24 novembre 1981) et d'autres frais.
    }

# Ordinanze e risposte.
termini-testo =
    Le jour de la notification ne compte pas et, si le dernier jour est férié en Italie, le délai est prorogé jusqu'au premier jour suivant non férié.
giacenza-testo =
    Si le pli est en dépôt au bureau de poste, la notification est réputée effectuée le jour du retrait ou, s'il n'est pas retiré dans les dix jours suivant l'envoi de l'avis de dépôt, le dixième jour, même pour qui le retire plus tard (art. 8 L. 20 novembre 1982, n° 890).
ricorso-verbale =
    Quiconque estime le procès-verbal non fondé et **n'a pas payé le montant réduit** peut former un recours devant une seule des deux autorités suivantes : les recours sont **alternatifs** et le paiement les exclut.
ricorso-prefetto = **Préfet, dans les 60 jours** (art. 203 C.d.S.) : recours sur papier libre adressé au Préfet ({ $ente_prefetto }), présenté ou envoyé par lettre recommandée avec avis de réception ou par courrier électronique certifié au Commandement de police ou directement au Préfet, avec les documents utiles et, si vous le souhaitez, une demande d'audition. Si le recours est rejeté, le Préfet ordonne de payer une somme non inférieure au double du minimum (art. 204 C.d.S.).
ricorso-gdp = **Juge de paix, dans les 30 jours**, 60 si le requérant réside à l'étranger (art. 204-bis C.d.S. et art. 7 D.Lgs. 1er septembre 2011, n° 150) : recours devant le Juge de paix ({ $ente_giudice_di_pace }), déposé au greffe, envoyé par la poste ou par voie électronique, avec une copie du procès-verbal. Seul ce délai est suspendu du 1er au 31 août (L. 7 octobre 1969, n° 742).
come-pagare-avviso =
    Utilisez l'**avis de paiement pagoPA ci-joint** : par carte ou à partir d'un compte, sur le site ou avec l'application d'une banque ou d'un autre prestataire qui adhère à pagoPA. Scannez le code QR ou saisissez le code de l'avis (codice avviso) à 18 chiffres.
altre-modalita = Autres moyens de payer en Italie, en italien : { $ente_altre_modalita }
iscrizione-a-ruolo =
    Passé le délai sans paiement, la somme fait l'objet d'un recouvrement forcé, avec une majoration d'un dixième par semestre de retard (art. 27 L. 24 novembre 1981, n° 689) et d'autres frais.
