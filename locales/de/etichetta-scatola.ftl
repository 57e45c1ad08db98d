# Stato: bozza
# Etikett einer Archivschachtel.

etichetta-scatola = Schachtel
etichetta-lotti = Lose
etichetta-atti = Akte
etichetta-date = Zustellungen
etichetta-documenti = Dokumente
etichetta-chiusa = Geschlossen am
ricevuta-comando = Vom Kommando übernommen: Datum und Unterschrift

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
atti-da-a = von { $primo_atto } bis { $ultimo_atto }
date-da-a = vom { $prima_data } bis zum { $ultima_data }
