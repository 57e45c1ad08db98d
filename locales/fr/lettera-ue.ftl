# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Lettre de notification
sottotitolo = concernant une infraction en matière de sécurité routière commise en Italie
base =
    Directive (UE) 2015/413, article 5 et annexe II ; D.Lgs. 37/2014. Référence : procès-verbal n° { $numero }.

titolo-fatti = Les faits
fatti =
    Le **{ $data_violazione }**, une infraction en matière de sécurité routière a été commise avec le véhicule immatriculé **{ $targa }**, marque { $marca }, modèle { $modello }. L'infraction a été constatée par : { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Le titulaire du certificat d'immatriculation de ce véhicule a indiqué que **vous le conduisiez** au moment où l'infraction a été commise.
       *[intestatario] **Vous êtes enregistré(e) comme titulaire du certificat d'immatriculation** de ce véhicule.
    }
particolari = Les détails de l'infraction sont décrits à la page suivante, aux points a) à d).
titolo-somma = Somme due et délai de paiement
somma-esclusa =
    Pour cette infraction, la somme n'est pas encore fixée.
consiglio = Si vous ne payez pas cette sanction pécuniaire, il vous est conseillé de **remplir le formulaire de réponse ci-joint** et de l'envoyer à l'adresse qui y est indiquée.
legge = La présente lettre est traitée conformément au droit national de l'Italie.

titolo-dettagli = Détails pertinents concernant l'infraction
titolo-a = a) Véhicule avec lequel l'infraction a été commise
dettaglio-targa = Numéro d'immatriculation
dettaglio-marca = Marque
dettaglio-modello = Modèle
titolo-b = b) Infraction
dettaglio-luogo = Lieu
dettaglio-giorno = Date et heure
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Nature et qualification juridique de l'infraction (la case applicable est cochée)
infrazione-velocita = excès de vitesse (1)
infrazione-alcol = conduite en état d'ébriété (2)
infrazione-cinture = non-port de la ceinture de sécurité (3)
infrazione-rosso = franchissement d'un feu rouge (4)
infrazione-corsia = circulation sur une voie interdite (5)
infrazione-droga = conduite sous l'influence de drogues (10)
infrazione-casco = non-port du casque (11)
infrazione-telefono = usage illicite d'un téléphone portable ou de tout autre équipement de communication en conduisant un véhicule (12)
dettaglio-descrizione = Description
descrizione =
    { $infrazione ->
        [velocita] Le véhicule a dépassé la vitesse maximale autorisée.
        [alcol] Le conducteur conduisait en état d'ébriété.
        [cinture] La ceinture de sécurité n'était pas utilisée.
        [rosso] Le véhicule a poursuivi sa marche malgré le feu rouge.
        [corsia] Le véhicule circulait sur une voie interdite ou réservée à d'autres véhicules.
        [droga] Le conducteur conduisait sous l'influence de drogues.
        [casco] Le casque de protection n'était pas porté.
       *[telefono] Le conducteur utilisait, en conduisant, un téléphone ou un appareil analogue.
    }
dettaglio-testo = Texte italien du procès-verbal
dettaglio-norma = Dispositions légales
dettaglio-prove = Preuves
prove =
    { $prove ->
        [immagini] photographies ou enregistrements, que l'on peut voir à la Police municipale ou lui demander en copie
        [agenti] constatation directe par les agents
       *[entrambe] constatation directe par les agents ; photographies ou enregistrements, que l'on peut voir à la Police municipale ou lui demander en copie
    }
titolo-c = c) Dispositif utilisé pour constater l'infraction
dettaglio-dispositivo = Type de dispositif
dettaglio-specifiche = Spécifications
dettaglio-matricola = Numéro d'identification
dettaglio-taratura = Expiration du dernier étalonnage
senza-dispositivo = Aucun dispositif n'a été utilisé.
titolo-d = d) Résultat de l'utilisation du dispositif
dettaglio-limite = Vitesse maximale
dettaglio-rilevata = Vitesse relevée
dettaglio-netta = Vitesse après déduction de la marge d'erreur
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Sans objet.

titolo-risposta = Formulaire de réponse
risposta-come = À remplir en lettres majuscules.
risposta-atto = Procès-verbal n° **{ $numero }**, immatriculation **{ $targa }**
titolo-sezione-a = A. Identité du conducteur
modulo-cognome = Nom et prénom
modulo-luogo-nascita = Lieu de naissance
modulo-data-nascita = Date de naissance
modulo-patente = Numéro du permis de conduire
modulo-rilasciata-il = Délivré le
modulo-rilasciata-a = à (lieu)
modulo-indirizzo = Adresse
titolo-sezione-b = B. Questions
domanda-intestato = 1. Le véhicule immatriculé { $targa } est-il enregistré à votre nom ?
risposta-si = oui
risposta-no = non
domanda-intestatario = Si ce n'est pas le cas, le titulaire du certificat d'immatriculation est (nom, prénom, adresse) :
domanda-riconosce = 2. Reconnaissez-vous avoir commis l'infraction ?
domanda-motivo = 3. Si vous ne le reconnaissez pas, veuillez expliquer pourquoi :
modulo-data = Lieu et date
modulo-firma = Signature
risposta-invio =
    Veuillez envoyer le formulaire rempli **dans les 60 jours à compter de la date de la présente lettre** à : { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italie.

titolo-procedura = Informations sur la procédure
procedura =
    L'affaire est examinée par l'autorité compétente en Italie : { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Si une procédure est engagée, les délais et les autorités de recours sont les suivants.
effetti = **La présente lettre de notification n'a, en tant que telle, aucune conséquence juridique.** Les effets du procès-verbal sont indiqués dans le procès-verbal.
