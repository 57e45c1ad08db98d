# Stato: bozza
# Rückgabe von Akten mit offensichtlichen Mängeln.

titolo = Rückgabe von Akten mit offensichtlichen Mängeln Nr. { $numero }

intro =
    { $ente_responsabile_esterno } gibt { $atti ->
        [one] einen Akt, der wegen eines offensichtlichen Mangels nicht weiterbearbeitet werden kann,
       *[other] { $atti } Akte, die wegen offensichtlicher Mängel nicht weiterbearbeitet werden können,
    } an das Kommando zurück. Die Daten wurden eingegeben; die Rückgabe erfolgt auf elektronischem Weg und auf Papier.

etichetta-inseriti = Dateneingabe am
etichetta-termine = Rückgabefrist
etichetta-telematico = Elektronische Übermittlung
etichetta-contenitore = Behälter

atti-posto = Nr.
atti-atto = Akt
atti-data_violazione = Übertretung vom
atti-targa = Kennzeichen
atti-accertatore = Dienstnummer
atti-motivo = Mangel
atti-descrizione = Was fehlt oder nicht übereinstimmt
atti-fogli = Blätter
atti-decisione = Entscheidung des Kommandos
atti-riga-motivo =
    { $vizio ->
        [firma] Unterschrift oder Dienstnummer fehlt
        [dato_mancante] wesentliche Angabe fehlt
        [norma] Bestimmung und Sachverhalt stimmen nicht überein
        [targa] Kennzeichen und Fahrzeug stimmen nicht überein
        [data] Datum oder Uhrzeit ungültig
        [illeggibile] Akt unleserlich
        [doppio] Akt bereits eingegeben
       *[altro] anderer Mangel
    }

titolo-seguito = Weiteres Vorgehen
seguito-testo = Das Kommando gibt zu jedem Akt an, ob er zu berichtigen, neu auszustellen oder zu archivieren ist. Solange die Entscheidung nicht eingetragen ist, wird der Akt weder gedruckt noch versandt. Die Zustellungsfristen laufen weiter (Art. 201 Absatz 1 StVO).

firma-restituisce = Zurückgegeben: Name und Unterschrift
firma-riceve = Übernommen, für das Kommando: Name und Unterschrift
luogo-e-data = Ort und Datum
