# Stato: bozza
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] Comment payer le procès-verbal n° { $verbale_numero }
        [pagamento-ricevuto] Paiement reçu
        [pagamento-incompleto] Paiement incomplet
        [ricorso-ricevuto] Votre recours
        [conducente-ricevuto] Votre communication sur le conducteur
        [conducente-incompleto] Votre communication sur le conducteur est incomplète
        [copia-atti] Copie des documents
       *[informazioni] Votre demande de renseignements
    }
intro = Nous répondons à votre lettre du { $richiesta_data } concernant le procès-verbal indiqué ci-dessous.
voce-verbale = Procès-verbal
verbale = n° { $verbale_numero } du { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] Les montants et les délais sont indiqués dans le procès-verbal. Les jours se comptent à partir de la notification ; le jour de la notification ne compte pas.
        [pagamento-ricevuto] Nous avons reçu { $pagato } le { $pagamento_data }. **Le paiement est complet et la procédure est close.** Vous n'avez rien d'autre à faire.
        [pagamento-incompleto] Nous avons reçu { $pagato } le { $pagamento_data }. Cette somme est inférieure au montant dû : le procès-verbal **n'est pas encore réglé**. La somme reçue est conservée à titre d'acompte ; la différence reste à payer.
        [ricorso-ricevuto] Nous avons reçu votre recours. La décision appartient à l'autorité à laquelle il est adressé, le Préfet ou le Juge de paix ; la Police municipale lui transmet le dossier. Tant que le recours n'est pas décidé, le procès-verbal ne devient pas titre exécutoire.
        [conducente-ricevuto] Nous avons reçu les données du conducteur. Le procès-verbal peut être notifié aussi à cette personne. Le destinataire de cette lettre reste solidairement responsable du paiement.
        [conducente-incompleto] Nous avons reçu votre communication, mais en l'état **elle ne permet pas d'identifier le conducteur**. Veuillez nous envoyer ses nom et prénom, sa date et son lieu de naissance, son adresse et une copie recto verso du permis de conduire.
        [copia-atti] Veuillez trouver ci-joint une copie des documents demandés.
       *[informazioni] Voici les renseignements demandés.
    }
voce-dovuto = Montant dû
voce-pagato = Déjà payé
voce-mancante = À payer

termine = Le dernier jour est le **{ $scadenza }**.
bonifico =
    Vous pouvez payer par virement international, les frais étant à votre charge. Indiquez le numéro du procès-verbal et le numéro d'immatriculation.
voce-intestatario = Titulaire du compte
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Pièces jointes
contatti =
    Vous pouvez nous répondre dans cette langue à { $ente_email } ou à l'adresse du bureau, en indiquant le numéro du procès-verbal.
