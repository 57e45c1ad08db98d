# Stato: bozza
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Transmission de votre recours au Préfet
        [ricorso-gdp] Votre recours devant le Juge de paix
        [autotutela-accolta] Annulation du procès-verbal n° { $verbale_numero }
        [autotutela-respinta] Votre demande d'annulation du procès-verbal n° { $verbale_numero }
        [rateizzazione-ricevuta] Votre demande de paiement échelonné
        [accesso-atti] Votre demande d'accès au dossier
        [copia-foto] Copie des photographies
       *[informazioni] Votre demande de renseignements
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] Le recours au Préfet que vous avez présenté le { $richiesta_data } contre le procès-verbal indiqué a été transmis, avec le dossier, à : { $ente_prefetto }.
        [ricorso-gdp] Nous avons reçu le recours devant le Juge de paix que vous avez présenté le { $richiesta_data } contre le procès-verbal indiqué. La Police municipale transmet le dossier au tribunal.
        [autotutela-accolta] Nous avons examiné votre demande du { $richiesta_data } : **elle est acceptée** et le procès-verbal indiqué **est annulé**.
        [autotutela-respinta] Nous avons examiné votre demande du { $richiesta_data } : **elle ne peut pas être acceptée** et le procès-verbal indiqué reste valable.
        [rateizzazione-ricevuta] Nous avons reçu votre demande du { $richiesta_data } de payer de façon échelonnée la somme due pour le procès-verbal indiqué (art. 202-bis du code de la route italien).
        [accesso-atti] Nous avons examiné votre demande du { $richiesta_data } d'accès au dossier du procès-verbal indiqué : **elle est acceptée** (art. 22 et suivants de la loi n° 241 du 7 août 1990).
        [copia-foto] En réponse à votre demande du { $richiesta_data }, nous vous envoyons une copie des photographies de l'infraction constatée par le procès-verbal indiqué.
       *[informazioni] Nous répondons à votre demande du { $richiesta_data } concernant le procès-verbal indiqué.
    }

voce-verbale = Procès-verbal
verbale = n° { $verbale_numero } du { $verbale_data }
voce-protocollo = Enregistrement
voce-trasmissione = Transmis le
voce-ruolo = Numéro de rôle
voce-udienza = Audience

prefetto-decide =
    La décision appartient au Préfet (art. 204 du code de la route italien). S'il juge la constatation non fondée, il ordonne le classement sans suite et la Police municipale vous en informera ; sinon, il prend une ordonnance-injonction de payer une somme non inférieure au double du minimum légal, plus les frais.
prefetto-esito =
    Jusqu'à la décision, le procès-verbal ne devient pas titre exécutoire. Toute communication ultérieure sur le recours doit être adressée à la Préfecture, en indiquant le numéro du procès-verbal.
gdp-notizie =
    Les renseignements sur l'audience et la procédure se demandent au greffe : { $ente_giudice_di_pace }.
accolta-effetti =
    Pour ce procès-verbal, **aucune somme n'est due** et aucun point n'est retiré du permis. Vous n'avez rien d'autre à faire.
accolta-rimborso =
    La somme déjà payée vous sera remboursée. Veuillez nous communiquer l'IBAN et le titulaire du compte, en indiquant le numéro du procès-verbal.
respinta-motivi =
    Les motifs sont les suivants.
respinta-termini =
    Cette réponse n'est pas une nouvelle constatation. Les délais de paiement et de recours courent à partir de la notification du procès-verbal et restent ceux qui y sont indiqués.
rate-decisione =
    La décision est prise **dans les 90 jours** suivant la présentation de la demande ; à défaut de décision, la demande est réputée rejetée. Si elle est acceptée, nous vous communiquerons le nombre d'échéances, les montants, les intérêts et les dates.
rate-rinuncia =
    Celui qui demande le paiement échelonné renonce au recours.
accesso-consentito =
    Vous pouvez consulter le dossier et en obtenir copie, en personne ou par un mandataire, comme suit.
titolo-allegati = Pièces jointes
contatti =
    Pour toute précision, vous pouvez écrire à { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } ou à{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { ", " }ou téléphoner au { $ente_telefono }{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, en indiquant le numéro du procès-verbal.
