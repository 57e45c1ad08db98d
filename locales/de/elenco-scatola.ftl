# Stato: bozza
# Inhaltsverzeichnis einer Archivschachtel.

titolo = Inhalt der Schachtel { $scatola }

etichetta-scatola = Schachtel
etichetta-classe = Unterlagen
etichetta-legge = Gesetz
etichetta-lotti = Lose
etichetta-chiusa = Geschlossen am
classe-detta =
    { $classe ->
        [ar_verbali] Rückscheine der Protokolle
        [ar_ordinanze] Rückscheine der Bußgeldbescheide
        [cad_verbali] Nicht abgeholte CAD der Protokolle
        [cad_ordinanze] Nicht abgeholte CAD der Bußgeldbescheide
        [ar_cad_verbali] Rückscheine der CAD der Protokolle
        [ar_cad_ordinanze] Rückscheine der CAD der Bußgeldbescheide
        [can] Mitteilungen über die erfolgte Zustellung (CAN)
        [relate] Zustellungsberichte und Hinterlegungsanzeigen (ZPO)
        [bollettini] Erlagscheine
       *[cartacei] Protokolle auf Papier
    }
legge-detta =
    { $legge ->
        [cds] Straßenverkehrsordnung
       *[altre] Andere Gesetze
    }
conteggio =
    { $documenti ->
        [one] Die Schachtel enthält **ein Dokument**.
       *[other] Die Schachtel enthält **{ $documenti } Dokumente** in der Reihenfolge dieser Liste: Die Stelle wird von der Vorderseite der Schachtel aus gezählt.
    }

documenti-posizione = Stelle
documenti-atto = Akt
documenti-lotto = Los
documenti-documento = Dokument
documenti-raccomandata = Einschreiben Nr.
documenti-data_documento = Datum
documenti-fogli = Blätter
documenti-riga-documento =
    { $tipo ->
        [ar] Rückschein
        [cad] Nicht abgeholte CAD
        [ar_cad] Rückschein der CAD
        [can] CAN
        [relata] Zustellungsbericht
        [deposito] Hinterlegungsanzeige
        [bollettino] Erlagschein
        [verbale] Protokoll
       *[altro] Anderes
    }

firma-archivia = Schachtel geschlossen: Datum, Name und Unterschrift
firma-riceve = Für das Kommando: Datum, Name und Unterschrift
