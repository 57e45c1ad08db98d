# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Procès-verbal de constatation d'infraction routière n° { $numero }
basi =
    Traduction du procès-verbal ci-joint en langue italienne. Art. 200 et 201 C.d.S. ; art. 383 et 385 D.P.R. n° 495 du 16 décembre 1992. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] voiture
        [M] motocycle
        [B] camion
        [D] ensemble articulé
        [E] autobus
        [R] remorque
        [CICLO] cyclomoteur
        [VELO] vélo
       *[altro] véhicule
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] contrevenant (conducteur)
        [LOCATARIO] locataire du véhicule, solidairement responsable (art. 196 C.d.S.)
        [PROPRIETARIO] propriétaire du véhicule, solidairement responsable (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] titulaire de la responsabilité parentale
        [EREDE] héritier
       *[OBBLIGATO] personne solidairement responsable (art. 196 C.d.S.)
    }

voce-fatto = Faits constatés (texte italien de l'original)
matricola = numéro de série { $dispositivo_matricola }
velocita = limite { $limite } km/h ; relevée { $rilevata } km/h ; nette, après la réduction légale { $netta } km/h
voce-rosso = Feu rouge
rosso = passage { $rosso_secondi } secondes après l'allumage du feu rouge
voce-controllo = Contrôle
controllo =
    { $automatico ->
        [si] constatation effectuée en mode automatique, sans la présence d'agents
       *[no] constatation effectuée en présence des agents
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] poste de contrôle signalé à l'avance et bien visible
        [TELELASER] poste de contrôle signalé à l'avance et bien visible
       *[altro] poste de contrôle signalé à l'avance
    }
motivo =
    { $motivo ->
        [lett-a] Impossibilité de rejoindre un véhicule circulant à une vitesse excessive (art. 201, paragraphe 1-bis, lettre a, C.d.S.).
        [lett-b] Franchissement d'un carrefour alors que le feu était rouge (art. 201, paragraphe 1-bis, lettre b, C.d.S.).
        [lett-c] Dépassement interdit (art. 201, paragraphe 1-bis, lettre c, C.d.S.).
        [lett-d] Infraction constatée en l'absence du contrevenant et du propriétaire du véhicule (art. 201, paragraphe 1-bis, lettre d, C.d.S.).
        [lett-e] Infraction constatée au moyen d'appareils gérés directement par les services de police de la route, qui permettent d'établir l'infraction ultérieurement parce que le véhicule est éloigné du poste de contrôle ou ne peut être arrêté en temps utile ou dans les formes réglementaires (art. 201, paragraphe 1-bis, lettre e, C.d.S.).
        [lett-f] Infraction constatée au moyen des dispositifs de contrôle à distance prévus à l'art. 4 D.L. n° 121 du 20 juin 2002 (art. 201, paragraphe 1-bis, lettre f, C.d.S.).
        [lett-g] Accès de véhicules non autorisés à des centres historiques, à des zones à circulation restreinte, à des zones piétonnes ou à des voies réservées, relevé au moyen d'appareils homologués (art. 201, paragraphe 1-bis, lettre g, C.d.S.).
        [lett-gbis] Infraction constatée au moyen de dispositifs ou d'appareils de détection prévus à cet effet (art. 201, paragraphe 1-bis, lettre g-bis, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = L'infraction a été notifiée immédiatement au contrevenant
voce-notifica = Notification
notifica =
    { $notifica ->
        [posta] par la poste, par lettre recommandée avec avis de réception
        [convenzione] par la poste, par lettre recommandée avec avis de réception (art. 11 de la Convention européenne sur la notification à l'étranger des documents en matière administrative, Strasbourg, 24 novembre 1977 ; L. 149/1983)
        [autorita-centrale] par l'intermédiaire de l'autorité centrale de l'État de résidence (Convention européenne sur la notification à l'étranger des documents en matière administrative, Strasbourg, 24 novembre 1977 ; L. 149/1983)
        [consolato] par l'intermédiaire de l'autorité consulaire italienne
       *[ministero] par l'intermédiaire des autorités compétentes de l'État de résidence
    } ; dans les 360 jours suivant la constatation pour les personnes résidant à l'étranger (art. 201, paragraphe 1, C.d.S.)

violazioni-norma = Disposition enfreinte
violazioni-descrizione = Infraction
violazioni-minimo = Amende de
violazioni-massimo = à
violazioni-punti = Points
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Dépassement de la vitesse maximale autorisée de 10 km/h au plus.
        [velocita-8] Dépassement de la vitesse maximale autorisée de plus de 10 km/h et de 40 km/h au plus.
        [velocita-8-ripetuta] Dépassement de la vitesse maximale autorisée de plus de 10 km/h et de 40 km/h au plus, en agglomération, au moins pour la deuxième fois en un an.
        [velocita-9] Dépassement de la vitesse maximale autorisée de plus de 40 km/h et de 60 km/h au plus.
        [velocita-9-bis] Dépassement de la vitesse maximale autorisée de plus de 60 km/h.
        [rosso] Poursuite de la marche malgré le feu rouge.
        [ztl] Circulation sans autorisation dans une zone à circulation restreinte, une zone piétonne ou une voie réservée.
        [sosta-157] Stationnement du véhicule dans une position non autorisée.
        [sosta-158] Stationnement du véhicule dans un lieu où il est interdit.
        [cinture] Circulation sans port de la ceinture de sécurité.
        [telefono] Usage, en conduisant, d'un téléphone, d'un smartphone ou d'un appareil analogue obligeant à lâcher le volant.
        [casco] Conduite d'un cyclomoteur ou d'un motocycle sans casque de protection.
        [segnaletica] Non-respect du comportement imposé par la signalisation routière.
        [assicurazione] Circulation avec un véhicule dépourvu d'assurance de responsabilité civile.
        [revisione] Circulation avec un véhicule non soumis au contrôle technique périodique obligatoire.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sanction accessoire : suspension du permis de conduire.**
        [fermo] **Sanction accessoire : immobilisation administrative du véhicule.**
        [rimozione] **Sanction accessoire : enlèvement du véhicule.**
        [sequestro] **Sanction accessoire : saisie du véhicule.**
        [confisca] **Sanction accessoire : confiscation du véhicule.**
        [altra] **Une sanction accessoire est prévue ; elle est indiquée dans le texte italien.**
       *[nessuna] { "" }
    }
importi-esclusi = **Le paiement du montant réduit n'est pas admis.** { estero-pagamento }

conformita =
    L'original du procès-verbal est conservé à la Police municipale ; le destinataire en reçoit une copie certifiée conforme en langue italienne (art. 385 D.P.R. 495/1992).
titolo-conducente = Points et données du conducteur
conducente =
    Si le conducteur n'a pas été identifié, le propriétaire ou toute autre personne solidairement responsable doit communiquer à la Police municipale, **dans les 60 jours** suivant la notification, les données personnelles et celles du permis de la personne qui conduisait (art. 126-bis, paragraphe 2, C.d.S.). L'obligation concerne aussi les personnes qui paient ; celles qui forment un recours doivent en informer la Police municipale dans le même délai. Quiconque, sans motif justifié et documenté, ne communique pas ces données encourt une amende de { $somma_conducente_minimo } à { $somma_conducente_massimo }.
titolo-autentico = Texte faisant foi
autentico =
    Ceci est la traduction du procès-verbal n° { $numero }, dont l'original en langue italienne est joint. **Seul le texte italien fait foi** : en cas de différence, c'est lui qui prévaut.
