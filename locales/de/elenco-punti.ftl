# Stato: bozza
# Liste der abzuziehenden Punkte.

titolo = Abzuziehende Führerscheinpunkte, Liste Nr. { $numero }

intro =
    Die Liste enthält die **vom { $dal } bis zum { $al }** abgeschlossenen Akte über Übertretungen mit Punkteabzug (Art. 126-bis StVO). { $conducenti ->
        [0] Zeilen in der Liste: keine.
        [one] Zeilen in der Liste: eine.
       *[other] Zeilen in der Liste: { $conducenti }.
    }
sigle = **Erkl.**: Die Erklärung des Fahrers liegt vor. **Vorh.**: Die Übertretung wurde dem Fahrer sofort vorgehalten. **Unm.**: Wer die Daten mitgeteilt hat, macht die Ermittlung des Fahrers unmöglich.
non-identificati-nota =
    { $non_identificati ->
        [0] In keiner Zeile ist die Ermittlung unmöglich.
        [one] In einer Zeile ist die Ermittlung unmöglich: Für diesen Akt prüft das Kommando das Protokoll nach Art. 126-bis Absatz 2 StVO.
       *[other] In { $non_identificati } Zeilen ist die Ermittlung unmöglich: Für diese Akte prüft das Kommando das Protokoll nach Art. 126-bis Absatz 2 StVO.
    }
nessuno = Im Zeitraum bewirkt kein abgeschlossener Akt einen Punkteabzug.

conducenti-posto = Nr.
conducenti-atto = Akt
conducenti-data_violazione = Übertretung vom
conducenti-conducente = Fahrer und Geburt
conducenti-patente = Führerschein
conducenti-violazioni = Übertretungen (Punkte)
conducenti-punti = Punkte
conducenti-definizione = Abgeschlossen
conducenti-dichiarazione = Erkl.
conducenti-contestazione = Vorh.
conducenti-impossibile = Unm.
conducenti-decisione = Entscheidung
conducenti-riga-conducente =
    { $identificazione_impossibile ->
        [si] nicht ermittelt
       *[no] **{ $nominativo }** { $luogo_nascita } { $data_nascita }
    }
conducenti-riga-definizione =
    { $definito ->
        [pagato] bezahlt
        [sessanta_giorni] 60 Tage verstrichen
        [ricorso_respinto] Rekurs abgewiesen
       *[altro] abgeschlossen
    }, { $data_definizione }
conducenti-riga-dichiarazione =
    { $dichiarazione_presente ->
        [si] ja
       *[no] nein
    }
conducenti-riga-contestazione =
    { $contestato_subito ->
        [si] ja
       *[no] nein
    }
conducenti-riga-impossibile =
    { $identificazione_impossibile ->
        [si] **ja**
       *[no] nein
    }

titolo-approvazione = Genehmigung des Kommandos
approvazione-testo = Die Übermittlung an das gesamtstaatliche Verzeichnis der Fahrberechtigten beginnt erst nach dieser Genehmigung. In der Spalte „Entscheidung“ kann eine Zeile ausgeschlossen oder berichtigt werden.
casella-tutte = Alle Zeilen werden genehmigt.
casella-corrette = Die Zeilen werden mit den in der Spalte „Entscheidung“ eingetragenen Ausschlüssen und Berichtigungen genehmigt.

luogo-e-data = Ort und Datum
firma-approva = Für das Kommando: Name, Dienstgrad und Unterschrift
