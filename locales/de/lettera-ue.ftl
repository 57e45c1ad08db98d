# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informationsschreiben
sottotitolo = betreffend ein die Straßenverkehrssicherheit gefährdendes Verkehrsdelikt, das in Italien begangen wurde
base =
    Richtlinie (EU) 2015/413, Artikel 5 und Anhang II; D.Lgs. 37/2014. Zeichen: Protokoll Nr. { $numero }.

titolo-fatti = Sachverhalt
fatti =
    Am **{ $data_violazione }** wurde mit dem Fahrzeug mit dem amtlichen Kennzeichen **{ $targa }**, Marke { $marca }, Modell { $modello }, ein die Straßenverkehrssicherheit gefährdendes Verkehrsdelikt begangen. Festgestellt wurde das Delikt von: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Der Inhaber der Zulassungsbescheinigung dieses Fahrzeugs hat angegeben, dass **Sie das Fahrzeug geführt haben**, als das Delikt begangen wurde.
       *[intestatario] **Sie sind als Inhaber der Zulassungsbescheinigung** dieses Fahrzeugs eingetragen.
    }
particolari = Die Einzelheiten des Delikts sind auf der folgenden Seite unter den Buchstaben a bis d beschrieben.
titolo-somma = Fälliger Betrag und Zahlungsfrist
somma-esclusa =
    Für dieses Delikt ist der Betrag noch nicht festgesetzt.
consiglio = Wenn Sie diese Geldbuße nicht bezahlen, wird Ihnen empfohlen, **das beigefügte Antwortformular auszufüllen** und an die dort angegebene Anschrift zu senden.
legge = Dieses Schreiben wird nach dem nationalen Recht Italiens behandelt.

titolo-dettagli = Einzelheiten zu dem Delikt
titolo-a = a) Fahrzeug, mit dem das Delikt begangen wurde
dettaglio-targa = Amtliches Kennzeichen
dettaglio-marca = Marke
dettaglio-modello = Modell
titolo-b = b) Delikt
dettaglio-luogo = Ort
dettaglio-giorno = Datum und Uhrzeit
giorno = { $data_violazione }, { $ora } Uhr
dettaglio-natura = Art und rechtliche Einstufung des Delikts (das Zutreffende ist angekreuzt)
infrazione-velocita = Geschwindigkeitsübertretung (1)
infrazione-alcol = Trunkenheit im Straßenverkehr (2)
infrazione-cinture = Nichtanlegen des Sicherheitsgurts (3)
infrazione-rosso = Überfahren eines roten Lichtzeichens (4)
infrazione-corsia = Benutzung eines verbotenen Fahrstreifens (5)
infrazione-droga = Fahren unter Drogeneinfluss (10)
infrazione-casco = Nichttragen eines Schutzhelms (11)
infrazione-telefono = rechtswidrige Benutzung eines Mobiltelefons oder anderer Kommunikationsgeräte beim Fahren (12)
dettaglio-descrizione = Beschreibung
descrizione =
    { $infrazione ->
        [velocita] Mit dem Fahrzeug wurde die zulässige Höchstgeschwindigkeit überschritten.
        [alcol] Der Fahrer fuhr unter Alkoholeinfluss.
        [cinture] Der Sicherheitsgurt war nicht angelegt.
        [rosso] Das Fahrzeug fuhr trotz roten Ampellichts weiter.
        [corsia] Das Fahrzeug benutzte einen verbotenen oder anderen Fahrzeugen vorbehaltenen Fahrstreifen.
        [droga] Der Fahrer fuhr unter Drogeneinfluss.
        [casco] Der Schutzhelm wurde nicht getragen.
       *[telefono] Der Fahrer benutzte während der Fahrt ein Telefon oder ein ähnliches Gerät.
    }
dettaglio-testo = Italienischer Wortlaut des Protokolls
dettaglio-norma = Rechtsvorschriften
dettaglio-prove = Beweismittel
prove =
    { $prove ->
        [immagini] Fotos oder Aufnahmen, die beim Kommando der Ortspolizei eingesehen oder dort in Kopie angefordert werden können
        [agenti] unmittelbare Feststellung durch die Beamten
       *[entrambe] unmittelbare Feststellung durch die Beamten; Fotos oder Aufnahmen, die beim Kommando der Ortspolizei eingesehen oder dort in Kopie angefordert werden können
    }
titolo-c = c) Gerät, mit dem das Delikt festgestellt wurde
dettaglio-dispositivo = Art des Geräts
dettaglio-specifiche = Spezifikation
dettaglio-matricola = Identifizierungsnummer
dettaglio-taratura = Ablaufdatum der letzten Eichung
senza-dispositivo = Es wurde kein Gerät verwendet.
titolo-d = d) Ergebnis des Geräts
dettaglio-limite = Höchstgeschwindigkeit
dettaglio-rilevata = Gemessene Geschwindigkeit
dettaglio-netta = Gemessene Geschwindigkeit abzüglich Fehlertoleranz
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Entfällt.

titolo-risposta = Antwortformular
risposta-come = Bitte in Druckbuchstaben ausfüllen.
risposta-atto = Protokoll Nr. **{ $numero }**, Kennzeichen **{ $targa }**
titolo-sezione-a = A. Angaben zum Fahrer
modulo-cognome = Name und Vorname
modulo-luogo-nascita = Geburtsort
modulo-data-nascita = Geburtsdatum
modulo-patente = Nummer des Führerscheins
modulo-rilasciata-il = Ausgestellt am
modulo-rilasciata-a = in (Ort)
modulo-indirizzo = Anschrift
titolo-sezione-b = B. Fragen
domanda-intestato = 1. Ist das Fahrzeug mit dem amtlichen Kennzeichen { $targa } auf Ihren Namen zugelassen?
risposta-si = ja
risposta-no = nein
domanda-intestatario = Wenn nicht, ist Inhaber der Zulassungsbescheinigung (Name, Vorname, Anschrift):
domanda-riconosce = 2. Geben Sie zu, das Delikt begangen zu haben?
domanda-motivo = 3. Wenn Sie es nicht zugeben, erläutern Sie bitte, warum:
modulo-data = Ort und Datum
modulo-firma = Unterschrift
risposta-invio =
    Bitte senden Sie das ausgefüllte Formular **innerhalb von 60 Tagen ab dem Datum dieses Informationsschreibens** an: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italien.

titolo-procedura = Informationen über das Verfahren
procedura =
    Der Fall wird von der zuständigen Behörde in Italien geprüft: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Wird das Delikt weiterverfolgt, so gelten die folgenden Fristen und Rechtsbehelfsstellen.
effetti = **Dieses Informationsschreiben an sich hat keine Rechtsfolgen.** Die Wirkungen des Protokolls sind im Protokoll angegeben.
