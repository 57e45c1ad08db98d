# Stato: bozza
# Protokoll über Abweichungen.

titolo =
    { $esito ->
        [nessuna] Prüfprotokoll der Unterlagen Nr. { $numero }
       *[differenze] Protokoll über Abweichungen Nr. { $numero }
    }

intro =
    { $ente_responsabile_esterno } hat die am { $data_ricevuta } um { $ora_ricevuta } Uhr übernommenen Papierunterlagen (Übernahmebestätigung Nr. { $ricevuta }) mit dem Verzeichnis des Kommandos verglichen.

etichetta-distinta = Verzeichnis
etichetta-documenti-distinta = Dokumente im Verzeichnis
etichetta-documenti-trovati = Vorgefundene Dokumente
etichetta-verificatore = Geprüft von

chiusura =
    Die Prüfung wurde am { $data_atto } um { $ora_chiusura } Uhr abgeschlossen, { $in_termine ->
        [si] innerhalb der Frist von 72 Stunden ab der Übernahme
       *[no] **nach Ablauf** der Frist von 72 Stunden ab der Übernahme
    } (Fristende: { $termine }, { $ora_termine } Uhr).

esito-detto =
    { $esito ->
        [nessuna] **Die Unterlagen stimmen mit dem Verzeichnis überein: keine Abweichung.**
       *[differenze] { $differenze ->
            [one] Die Unterlagen stimmen mit dem Verzeichnis nicht überein: **eine Abweichung**.
           *[other] Die Unterlagen stimmen mit dem Verzeichnis nicht überein: **{ $differenze } Abweichungen**.
        }
    }

differenze-posto = Nr.
differenze-voce = Zeile im Verzeichnis
differenze-atto = Akt
differenze-differenza = Abweichung
differenze-descrizione = Beschreibung
differenze-decisione = Entscheidung des Kommandos
differenze-riga-differenza =
    { $natura ->
        [mancante] im Verzeichnis, nicht vorgefunden
        [non_in_distinta] vorgefunden, nicht im Verzeichnis
        [diverso] abweichende Daten
        [illeggibile] unleserlich
       *[doppio] doppelt vorhanden
    }

titolo-decisione = Entscheidung des Kommandos
decisione-testo =
    { $esito ->
        [nessuna] Das Kommando nimmt das Ergebnis zur Kenntnis. Die Bearbeitung aller Unterlagen wird fortgesetzt.
       *[differenze] Die übereinstimmenden Dokumente werden weiterbearbeitet. Für die übrigen wird die Entscheidung des Kommandos abgewartet, die in jeder Zeile eingetragen werden kann:
    }
casella-confermate = Das Verzeichnis wird gemäß diesem Protokoll berichtigt.
casella-integrazione = Das Kommando liefert die fehlenden Dokumente nach und nimmt die nicht verzeichneten zurück.
casella-altro = Anderes: ___________________________________________________________________________

firma-verifica = Für die Prüfung: Name und Unterschrift
firma-comando = Für das Kommando: Name und Unterschrift
luogo-e-data = Ort und Datum
