# Stato: bozza
# Kurze Wörter, die mehrere Vorlagen drucken.

-cds = Straßenverkehrsordnung

atto-riferimento = Zeichen
atto-data = Datum
atto-protocollo = Protokollnummer
atto-violazione = Übertretung vom
atto-targa = Kennzeichen
atto-piego = Einschreiben Nr.
atto-codice = Code des Aktes

# La prima casella dell'ultima riga di una tabella con le somme.
riga-totale = Summe

titolo-pagamento = Zahlung
titolo-ricorso = Rekurs
titolo-accesso = Akteneinsicht
titolo-privacy = Schutz personenbezogener Daten
titolo-responsabile = Verfahrensverantwortliche Person

firma-comandante = Leitung des Kommandos
firma-responsabile = Verfahrensverantwortliche Person
firma-omessa = Die eigenhändige Unterschrift wird durch den gedruckten Namen ersetzt (Art. 3 Absatz 2 GvD vom 12. Februar 1993, Nr. 39)

entro-5gg = innerhalb von 5 Tagen
dal-6-al-60 = vom 6. bis zum 60. Tag
entro-60gg = innerhalb von 60 Tagen
entro-data = bis zum Fälligkeitstag

modo-detto =
    { $modo ->
        [posta] mit der Post, mit Rückschein
        [giacenza] mit der Post, durch Hinterlegung
        [pec] mit zertifizierter elektronischer Post
        [messo] durch einen Zustellungsboten
       *[mani] durch direkte Übergabe
    }
canale-detto =
    { $canale ->
        [pagopa] pagoPA
        [bollettino] Posterlagschein
        [bonifico] Überweisung
        [sportello] Schalter der Gemeinde
       *[altro] andere Zahlungsart
    }

# Verbali: blocchi di common/atto.typ.
accertamento-norme = Art. 200 und 201 GvD vom 30. April 1992, Nr. 285; Art. 383 und 385 DPR vom 16. Dezember 1992, Nr. 495
accertamento-giorno = Tag und Uhrzeit
accertamento-luogo = Ort
accertamento-accertatori = Feststellende Beamte
accertamento-registro = Register
accertamento-veicolo = Fahrzeug
accertamento-destinatario = Empfänger
accertamento-qualita = In der Eigenschaft als
accertamento-fatto = Festgestellter Sachverhalt
accertamento-contestazione = Unterbliebene Vorhaltung
accertamento-informazioni = Informationen für den Empfänger
importi-5gg = Innerhalb von 5 Tagen ab Zustellung
importi-5gg-nota = um 30 % ermäßigte Strafe
importi-60gg = Vom 6. bis zum 60. Tag
importi-60gg-nota = Zahlung des ermäßigten Betrags
importi-oltre = Nach 60 Tagen, ohne Rekurs
importi-oltre-nota = Hälfte des Höchstbetrags
importi-sanzione = Strafe
importi-spese = Kosten
importi-comprese = Enthaltene Kosten
importi-notifica = Zustellung
importi-procedimento = Verfahren
importi-altre = andere Kosten
titolo-mancato = Ohne Zahlung und ohne Rekurs
titolo-rate = Ratenzahlung
titolo-sottoscrizione = Verantwortliche und Unterzeichnung
titolo-relata = Zustellungsbericht
firmatario-accertatori = Feststellende Beamte
firmatario-procedimento = Verfahrensverantwortliche Person
firmatario-inserimento = Verantwortlich für die Dateneingabe
firmatario-notificazione = Verantwortlich für die Zustellung
firmatario-comandante = Leitung des Kommandos
relata-consegnato = Übergeben an
relata-qualita = in der Eigenschaft als
relata-luogo = Ort und Datum
relata-ricevente = Unterschrift der empfangenden Person
relata-incaricato = der Beauftragte

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Innerhalb von 5 Tagen ab Zustellung
        [dal-6-al-60] Vom 6. bis zum 60. Tag
        [entro-60gg] Innerhalb von 60 Tagen ab Zustellung
       *[oltre-60gg] Nach 60 Tagen, ohne Rekurs
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] um 30 % ermäßigte Strafe
        [oltre-60gg] Hälfte des Höchstbetrags
       *[altro] ermäßigter Betrag
    }
importi-riga-parti = Strafe { $sanzione } + Kosten { $spese }
estero-nazione = Zulassungsstaat
estero-dispositivo = Gerät
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] Geschwindigkeitsmessgerät
        [TELELASER] Laser-Geschwindigkeitsmessgerät
        [ROSSO] Rotlichtüberwachungsgerät
        [ZTL] Gerät zur Überwachung der Zufahrt in eine verkehrsbeschränkte Zone
       *[SORPASSOMETRO] Gerät zur Erfassung von Überholverstößen
    }
estero-approvazione = Zulassung
estero-taratura = Prüfung und Eichung
estero-taratura-detta = durchgeführt am { $taratura_data }, gültig bis { $taratura_scadenza }
estero-velocita = Geschwindigkeit
estero-intestatario = Kontoinhaber
estero-iban = IBAN
estero-bic = BIC
estero-causale = Verwendungszweck
estero-causale-detta = { $numero } { $targa }
