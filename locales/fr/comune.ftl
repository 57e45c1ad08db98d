# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Code de la route italien (Codice della Strada)

atto-riferimento = Référence
atto-data = Date
atto-protocollo = N° d'enregistrement
atto-violazione = Infraction du
atto-targa = Immatriculation
atto-piego = Recommandé n°
atto-codice = Code de l'acte

titolo-pagamento = Comment payer
titolo-ricorso = Comment contester
titolo-accesso = Accès au dossier
titolo-privacy = Protection des données personnelles
titolo-responsabile = Responsable de la procédure

firma-comandante = Le Commandant
firma-omessa = Signature autographe remplacée par l'indication imprimée du nom (art. 3, paragraphe 2, D.Lgs. n° 39 du 12 février 1993)

entro-5gg = dans les 5 jours
dal-6-al-60 = du 6e au 60e jour
entro-60gg = dans les 60 jours
entro-data = à l'échéance

accertamento-giorno = Date et heure
accertamento-luogo = Lieu
accertamento-accertatori = Agents verbalisateurs
accertamento-veicolo = Véhicule
accertamento-destinatario = Destinataire
accertamento-qualita = En qualité de
accertamento-contestazione = Absence de notification immédiate
accertamento-informazioni = Informations pour le destinataire
titolo-mancato = En l'absence de paiement et de recours

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Dans les 5 jours suivant la notification
        [dal-6-al-60] Du 6e au 60e jour
        [entro-60gg] Dans les 60 jours suivant la notification
       *[oltre-60gg] Après 60 jours, sans recours
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] amende réduite de 30 %
        [oltre-60gg] moitié du maximum
       *[altro] montant réduit
    }
importi-riga-parti = amende { $sanzione } + frais { $spese }
estero-nazione = État d'immatriculation
estero-dispositivo = Appareil
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] cinémomètre
        [TELELASER] cinémomètre laser
        [ROSSO] appareil de contrôle du franchissement des feux rouges
        [ZTL] appareil de contrôle des accès à une zone à circulation restreinte
       *[SORPASSOMETRO] appareil de contrôle des dépassements interdits
    }
estero-approvazione = Homologation
estero-taratura = Vérification et étalonnage
estero-taratura-detta = effectués le { $taratura_data }, valables jusqu'au { $taratura_scadenza }
estero-velocita = Vitesse
estero-intestatario = Titulaire du compte
estero-iban = IBAN
estero-bic = BIC
estero-causale = Libellé du virement
estero-causale-detta = { $numero } { $targa }
