# Stato: bozza
# Mitteilung an den Mieter des Fahrzeugs.

oggetto = Übertretung mit einem laut Erklärung von Ihnen gemieteten Fahrzeug: Protokoll Nr. { $numero }

intro =
    Mit dem Fahrzeug mit dem Kennzeichen **{ $targa }** wurde die unten angeführte Übertretung begangen. Das Eigentümerunternehmen **{ $noleggiante }** hat diesem Kommando am { $data_dichiarazione } mitgeteilt, dass das Fahrzeug zu diesem Zeitpunkt von Ihnen gemietet war.
obbligo =
    Der Mieter haftet für die Strafe gesamtschuldnerisch mit dem Fahrer (Art. 196 StVO). Deshalb wird das Protokoll, das bereits an das Unternehmen gesandt wurde, auch Ihnen zugestellt: Die Frist für die Zustellung läuft ab dem Zeitpunkt, ab dem Sie durch die Erklärung ermittelt werden konnten (Art. 201 Absatz 1 StVO).

etichetta-violazione = Übertretung
violazione = { $data_violazione }, { $ora_violazione } Uhr
etichetta-luogo = Ort
etichetta-norma = Verletzte Bestimmung
etichetta-veicolo = Fahrzeug
etichetta-noleggiante = Vermieter
etichetta-contratto = Mietvertrag
etichetta-locazione = Dauer der Miete
locazione = vom { $locazione_dal } bis zum { $locazione_al }
locazione-con-ore = vom { $locazione_dal }, { $ora_dal } Uhr, bis zum { $locazione_al }, { $ora_al } Uhr

titolo-verbale = Das Protokoll
verbale-dove =
    { $verbale ->
        [allegato] Das Protokoll liegt diesem Schreiben bei. Es nennt den Sachverhalt, die Beträge sowie Art und Frist der Zahlung, des Rekurses und, wo vorgesehen, der Mitteilung der Fahrerdaten. Die Fristen laufen ab der Zustellung des Protokolls an Sie.
       *[separato] Das Protokoll wird Ihnen mit gesonderter Sendung zugestellt. Es nennt den Sachverhalt, die Beträge sowie Art und Frist der Zahlung, des Rekurses und, wo vorgesehen, der Mitteilung der Fahrerdaten. Die Fristen laufen ab jener Zustellung.
    }
nessun-pagamento = Dieses Schreiben dient der Information: Es ist kein Protokoll, fordert keine Beträge und setzt keine Fristen in Gang.
conducente-testo =
    Die Übertretung bewirkt den Abzug von Punkten vom Führerschein des Fahrers. Mit dem Protokoll erhalten Sie das Formular, um die Fahrerdaten innerhalb von 60 Tagen ab der Zustellung mitzuteilen. Wer sie ohne gerechtfertigten und belegten Grund nicht mitteilt, unterliegt der Strafe von { $somma_conducente_minimo } bis { $somma_conducente_massimo } (Art. 126-bis Absatz 2 StVO).

titolo-errore = Wenn Sie das Fahrzeug nicht gemietet hatten
errore-come =
    Schreiben Sie uns möglichst bald an { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }oder { $ente_email }
    }, unter Angabe des Protokolls Nr. { $numero }, und legen Sie bei, was dies belegt:
errore-contratto = eine Kopie des Vertrags oder des Rückgabeprotokolls mit Datum und Uhrzeit;
errore-denuncia = eine Kopie der Anzeige, falls das Fahrzeug oder Ihre Dokumente gestohlen wurden oder verloren gingen;
errore-dichiarazione = eine von Ihnen unterschriebene Erklärung mit der Kopie eines Ausweises.
errore-termini = Ihr Schreiben hemmt nicht die Fristen für die Zahlung und den Rekurs gegen das Protokoll.
