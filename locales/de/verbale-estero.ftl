# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Feststellungsprotokoll einer Verkehrsübertretung Nr. { $numero }
basi =
    Übersetzung des beiliegenden Protokolls in italienischer Sprache. Art. 200 und 201 C.d.S.; Art. 383 und 385 D.P.R. Nr. 495 vom 16. Dezember 1992. { estero-sigle }

giorno = { $data_violazione }, { $ora } Uhr
veicolo =
    { $veicolo_tipo ->
        [A] Personenkraftwagen
        [M] Motorrad
        [B] Lastkraftwagen
        [D] Sattelzug
        [E] Autobus
        [R] Anhänger
        [CICLO] Moped
        [VELO] Fahrrad
       *[altro] Fahrzeug
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] Zuwiderhandelnder (Fahrer)
        [LOCATARIO] Mieter des Fahrzeugs, gesamtschuldnerisch haftend (Art. 196 C.d.S.)
        [PROPRIETARIO] Eigentümer des Fahrzeugs, gesamtschuldnerisch haftend (Art. 196 C.d.S.)
        [ESERCENTE_POTESTA] Inhaber der elterlichen Verantwortung
        [EREDE] Erbe
       *[OBBLIGATO] gesamtschuldnerisch Haftender (Art. 196 C.d.S.)
    }

voce-fatto = Sachverhalt (italienischer Wortlaut des Originals)
matricola = Seriennummer { $dispositivo_matricola }
velocita = Höchstgeschwindigkeit { $limite } km/h; gemessen { $rilevata } km/h; nach dem gesetzlichen Abzug { $netta } km/h
voce-rosso = Rotlicht
rosso = Durchfahrt { $rosso_secondi } Sekunden nach Beginn des Rotlichts
voce-controllo = Kontrolle
controllo =
    { $automatico ->
        [si] automatische Feststellung ohne Anwesenheit von Beamten
       *[no] Feststellung in Anwesenheit von Beamten
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] Kontrollstelle vorher angekündigt und gut sichtbar
        [TELELASER] Kontrollstelle vorher angekündigt und gut sichtbar
       *[altro] Kontrollstelle vorher angekündigt
    }
motivo =
    { $motivo ->
        [lett-a] Ein mit überhöhter Geschwindigkeit fahrendes Fahrzeug konnte nicht eingeholt werden (Art. 201 Absatz 1-bis Buchst. a C.d.S.).
        [lett-b] Überqueren einer Kreuzung bei rotem Ampellicht (Art. 201 Absatz 1-bis Buchst. b C.d.S.).
        [lett-c] Verbotenes Überholen (Art. 201 Absatz 1-bis Buchst. c C.d.S.).
        [lett-d] Der Verstoß wurde in Abwesenheit des Zuwiderhandelnden und des Fahrzeugeigentümers festgestellt (Art. 201 Absatz 1-bis Buchst. d C.d.S.).
        [lett-e] Der Verstoß wurde mit Geräten festgestellt, die unmittelbar von den Verkehrspolizeiorganen betrieben werden und den Verstoß erst nachträglich erkennen lassen, weil das Fahrzeug von der Kontrollstelle entfernt ist oder nicht rechtzeitig oder nicht auf die vorgeschriebene Weise angehalten werden kann (Art. 201 Absatz 1-bis Buchst. e C.d.S.).
        [lett-f] Der Verstoß wurde mit den Fernüberwachungsgeräten nach Art. 4 D.L. Nr. 121 vom 20. Juni 2002 festgestellt (Art. 201 Absatz 1-bis Buchst. f C.d.S.).
        [lett-g] Einfahrt unbefugter Fahrzeuge in historische Ortskerne, verkehrsbeschränkte Zonen, Fußgängerbereiche oder vorbehaltene Fahrstreifen, mit zugelassenen Geräten erfasst (Art. 201 Absatz 1-bis Buchst. g C.d.S.).
        [lett-gbis] Der Verstoß wurde mit eigens dafür bestimmten Erfassungsgeräten oder -anlagen festgestellt (Art. 201 Absatz 1-bis Buchst. g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Der Verstoß wurde dem Zuwiderhandelnden sofort vorgehalten
voce-notifica = Zustellung
notifica =
    { $notifica ->
        [posta] mit der Post, durch Einschreiben mit Rückschein
        [convenzione] mit der Post, durch Einschreiben mit Rückschein (Art. 11 des Europäischen Übereinkommens über die Zustellung von Schriftstücken in Verwaltungssachen im Ausland, Straßburg, 24. November 1977; L. 149/1983)
        [autorita-centrale] durch die zentrale Behörde des Wohnsitzstaates (Europäisches Übereinkommen über die Zustellung von Schriftstücken in Verwaltungssachen im Ausland, Straßburg, 24. November 1977; L. 149/1983)
        [consolato] durch die italienische Konsularbehörde
       *[ministero] durch die zuständigen Behörden des Wohnsitzstaates
    }; innerhalb von 360 Tagen ab der Feststellung bei Wohnsitz im Ausland (Art. 201 Absatz 1 C.d.S.)

violazioni-norma = Verletzte Vorschrift
violazioni-descrizione = Verstoß
violazioni-minimo = Strafe von
violazioni-massimo = bis
violazioni-punti = Punkte
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Überschreitung der zulässigen Höchstgeschwindigkeit um höchstens 10 km/h.
        [velocita-8] Überschreitung der zulässigen Höchstgeschwindigkeit um mehr als 10 km/h und höchstens 40 km/h.
        [velocita-8-ripetuta] Überschreitung der zulässigen Höchstgeschwindigkeit um mehr als 10 km/h und höchstens 40 km/h innerorts, mindestens zum zweiten Mal in einem Jahr.
        [velocita-9] Überschreitung der zulässigen Höchstgeschwindigkeit um mehr als 40 km/h und höchstens 60 km/h.
        [velocita-9-bis] Überschreitung der zulässigen Höchstgeschwindigkeit um mehr als 60 km/h.
        [rosso] Weiterfahrt trotz roten Ampellichts.
        [ztl] Unbefugtes Befahren einer verkehrsbeschränkten Zone, eines Fußgängerbereichs oder eines vorbehaltenen Fahrstreifens.
        [sosta-157] Parken des Fahrzeugs in nicht zulässiger Aufstellung.
        [sosta-158] Parken des Fahrzeugs an einer Stelle mit Parkverbot.
        [cinture] Fahrt ohne angelegten Sicherheitsgurt.
        [telefono] Benutzung eines Telefons, Smartphones oder ähnlichen Geräts während der Fahrt, wobei die Hände vom Lenkrad genommen werden.
        [casco] Fahrt mit einem Moped oder Motorrad ohne Schutzhelm.
        [segnaletica] Nichtbeachtung des durch Verkehrszeichen vorgeschriebenen Verhaltens.
        [assicurazione] Fahrt mit einem Fahrzeug ohne Haftpflichtversicherung.
        [revisione] Fahrt mit einem Fahrzeug ohne vorgeschriebene Hauptuntersuchung.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Zusatzstrafe: Aussetzung des Führerscheins.**
        [fermo] **Zusatzstrafe: Stilllegung des Fahrzeugs.**
        [rimozione] **Zusatzstrafe: Abschleppen des Fahrzeugs.**
        [sequestro] **Zusatzstrafe: Beschlagnahme des Fahrzeugs.**
        [confisca] **Zusatzstrafe: Einziehung des Fahrzeugs.**
        [altra] **Eine Zusatzstrafe ist vorgesehen; sie steht im italienischen Wortlaut.**
       *[nessuna] { "" }
    }
importi-esclusi = **Die Zahlung des ermäßigten Betrags ist nicht zulässig.** { estero-pagamento }

conformita =
    Das Original des Protokolls wird beim Kommando der Ortspolizei aufbewahrt; der Empfänger erhält davon eine beglaubigte Kopie in italienischer Sprache (Art. 385 D.P.R. 495/1992).
titolo-conducente = Punkte und Fahrerdaten
conducente =
    Wurde der Fahrer nicht identifiziert, so muss der Eigentümer oder ein anderer gesamtschuldnerisch Haftender dem Kommando der Ortspolizei **innerhalb von 60 Tagen** ab Zustellung die persönlichen Daten und die Führerscheindaten der Person mitteilen, die gefahren ist (Art. 126-bis Absatz 2 C.d.S.). Die Pflicht gilt auch für den, der zahlt; wer Rekurs einlegt, teile dies dem Kommando innerhalb derselben Frist mit. Wer die Daten ohne gerechtfertigten und belegten Grund nicht mitteilt, unterliegt einer Strafe von { $somma_conducente_minimo } bis { $somma_conducente_massimo }.
titolo-autentico = Maßgeblicher Wortlaut
autentico =
    Dies ist die Übersetzung des Protokolls Nr. { $numero }, dessen Original in italienischer Sprache beiliegt. **Maßgeblich ist allein der italienische Wortlaut**: Bei Abweichungen gilt dieser.
