# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Italiaanse wegenverkeerswet (Codice della Strada)

atto-riferimento = Referentie
atto-data = Datum
atto-protocollo = Dossiernr.
atto-violazione = Overtreding van
atto-targa = Kenteken
atto-piego = Aangetekend nr.
atto-codice = Code van het stuk

titolo-pagamento = Hoe betalen
titolo-ricorso = Hoe beroep instellen
titolo-accesso = Inzage in het dossier
titolo-privacy = Bescherming van persoonsgegevens
titolo-responsabile = Verantwoordelijke voor de procedure

firma-comandante = De commandant
firma-omessa = Handtekening vervangen door de gedrukte naam (art. 3, lid 2, D.Lgs. 12 februari 1993, nr. 39)

entro-5gg = binnen 5 dagen
dal-6-al-60 = van de 6e tot en met de 60e dag
entro-60gg = binnen 60 dagen
entro-data = uiterlijk op de vervaldag

accertamento-giorno = Dag en uur
accertamento-luogo = Plaats
accertamento-accertatori = Verbalisanten
accertamento-veicolo = Voertuig
accertamento-destinatario = Geadresseerde
accertamento-qualita = In de hoedanigheid van
accertamento-contestazione = Waarom niet ter plaatse meegedeeld
accertamento-informazioni = Informatie voor de geadresseerde
titolo-mancato = Als u niet betaalt en geen beroep instelt

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Binnen 5 dagen na de betekening
        [dal-6-al-60] Van de 6e tot en met de 60e dag
        [entro-60gg] Binnen 60 dagen na de betekening
       *[oltre-60gg] Na 60 dagen, zonder beroep
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] boete verminderd met 30%
        [oltre-60gg] helft van het maximum
       *[altro] verminderd bedrag
    }
importi-riga-parti = boete { $sanzione } + kosten { $spese }
estero-nazione = Land van registratie
estero-dispositivo = Apparaat
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] snelheidsmeter
        [TELELASER] lasersnelheidsmeter
        [ROSSO] roodlichtcamera
        [ZTL] camera voor toegangscontrole van een zone met beperkt verkeer
       *[SORPASSOMETRO] apparaat voor vaststelling van verboden inhalen
    }
estero-approvazione = Goedkeuring
estero-taratura = Controle en kalibratie
estero-taratura-detta = uitgevoerd op { $taratura_data }, geldig tot { $taratura_scadenza }
estero-velocita = Snelheid
estero-intestatario = Rekeninghouder
estero-iban = IBAN
estero-bic = BIC
estero-causale = Mededeling bij de betaling
estero-causale-detta = { $numero } { $targa }
