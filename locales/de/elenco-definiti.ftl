# Stato: bozza
# Liste der abgeschlossenen Akte.

titolo = Abgeschlossene Akte, Liste Nr. { $numero }

criteri-detti = Die Liste enthält die **vom { $dal } bis zum { $al }** in jeder Hinsicht abgeschlossenen Akte: Es wird vorgeschlagen, sie zu archivieren. { $atti ->
        [0] Akte in der Liste: **keine**.
        [one] Akte in der Liste: **einer**.
       *[other] Akte in der Liste: **{ $atti }**.
    }
controlli = Für jeden Akt gilt: kein Betrag einzuheben oder zu erstatten, kein Rekurs offen, keine laufende Frist, Führerscheinpunkte übermittelt, zurückgegeben oder nicht vorgesehen, Dokumente erfasst und abgelegt.
nessun-atto = Im Zeitraum wurde kein Akt abgeschlossen.

titolo-riepilogo = Zusammenfassung nach Grund
motivi-descrizione = Grund
motivi-atti = Akte
motivi-riga-descrizione =
    { $ragione ->
        [pagato] Vollständig bezahlt
        [archiviato] Archiviert
        [annullato] Im Selbstschutzweg aufgehoben
        [ricorso_accolto] Rekurs angenommen
        [riscosso] Zwangsweise eingehoben
        [inesigibile] Uneinbringlich
       *[prescritto] Verjährt
    }

titolo-atti = Akte
atti-posto = Nr.
atti-atto = Akt
atti-data_violazione = Übertretung vom
atti-targa = Kennzeichen
atti-ragione = Grund
atti-definito_il = Abgeschlossen am
atti-punti_detti = Punkte
atti-pagato = Bezahlt
atti-collocazione = Schachtel und Stelle
atti-riga-ragione =
    { $motivo ->
        [pagato] vollständig bezahlt
        [archiviato] archiviert
        [annullato] im Selbstschutzweg aufgehoben
        [ricorso_accolto] Rekurs angenommen
        [riscosso] zwangsweise eingehoben
        [inesigibile] uneinbringlich
       *[prescritto] verjährt
    }
atti-riga-punti_detti =
    { $punti ->
        [trasmessi] übermittelt
        [restituiti] zurückgegeben
       *[non_previsti] nicht vorgesehen
    }

firma-presenta = Liste vorgelegt: Datum, Name und Unterschrift
firma-comando = Für das Kommando, zu archivieren: Datum, Name und Unterschrift
