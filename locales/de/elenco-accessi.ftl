# Stato: bozza
# Liste der Zugriffe auf die Daten.

titolo = Zugriffe auf die Daten, Liste Nr. { $numero }

intro =
    Die Liste enthält die Zugriffe auf die Daten der Akte und die **vom { $dal } bis zum { $al }** durchgeführten Vorgänge in der Reihenfolge ihrer Aufzeichnung. { $accessi ->
        [0] Vorgänge: keine.
        [one] Vorgänge: einer.
       *[other] Vorgänge: { $accessi }, davon { $negati } verweigert.
    }
riservato = Die Liste enthält personenbezogene Daten der Benutzer: Sie dient nur der Überprüfung der Verarbeitung (Art. 28 und 32 der Verordnung (EU) 2016/679).
nessun-accesso = Im Zeitraum ist kein Zugriff aufgezeichnet.

etichetta-richiedente = Angefordert von
etichetta-motivo = Grund
etichetta-limite = Beschränkt auf

accessi-giorno = Tag
accessi-ora = Uhrzeit
accessi-utente = Benutzer
accessi-ruolo = Auftrag
accessi-operazione = Vorgang
accessi-oggetto = Gegenstand
accessi-postazione = Arbeitsplatz
accessi-esito = Ergebnis
accessi-riga-ruolo =
    { $incarico ->
        [comando] Kommando
        [operatore] Datenbearbeitung
        [stampa] Druck
        [scansione] Scannen
       *[amministratore] Systemverwaltung
    }
accessi-riga-operazione =
    { $azione ->
        [ingresso] Anmeldung
        [consultazione] Einsicht
        [inserimento] Eingabe
        [modifica] Änderung
        [approvazione] Genehmigung
        [stampa] Druck
        [esportazione] Export
        [invio] Versand
       *[cancellazione] Löschung
    }
accessi-riga-esito =
    { $risposta ->
        [negato] **verweigert**
       *[consentito] erlaubt
    }

origine = Liste erstellt am { $data_atto } um { $ora_elenco } Uhr aus dem Verzeichnis der Vorgänge.
origine-impronta = Wurzel des Verzeichnisses zu diesem Zeitpunkt: { $impronta }.
